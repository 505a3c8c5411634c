/**
 * Paths to revenue that are opened years ahead, and the horizon up to which they carry.
 *
 * <p>A {@link dev.rapport.feedback.path.MarketPath} goes from a sketch over a validated hypothesis and a campaign to revenue, with what it
 * is expected to bring in each quarter. {@link dev.rapport.feedback.path.HorizonReport} sets that against the targets of twelve quarters;
 * {@link dev.rapport.feedback.path.HorizonWatch} raises the alarm while the last four of them have no open path.
 */
package dev.rapport.feedback.path;
