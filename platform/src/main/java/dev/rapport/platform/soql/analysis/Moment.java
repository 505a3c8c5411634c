package dev.rapport.platform.soql.analysis;

import java.time.Instant;

/**
 * When a query was asked; the same for all its pages.
 *
 * @param time what today is derived from
 * @param settled no record will get a SystemModstamp before this any more: what is to come is all in sight
 */
public record Moment(Instant time, Instant settled) {}
