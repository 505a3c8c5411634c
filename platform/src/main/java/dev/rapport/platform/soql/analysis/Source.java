package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.schema.ObjectType;

/**
 * One appearance of an object in a query: what FROM names, a parent that a path leads to, or what a semi-join looks into.
 *
 * @param number tells the sources of one statement apart; the first is 0
 */
public record Source(int number, ObjectType object) {}
