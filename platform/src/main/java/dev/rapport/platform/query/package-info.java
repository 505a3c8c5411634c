/**
 * Runs SOQL: text in, a page of records out, with the address of the next one. The language itself is in {@link
 * dev.rapport.platform.soql}.
 */
package dev.rapport.platform.query;
