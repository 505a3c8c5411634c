/**
 * The steps that marketing and sales have agreed on, from the first inquiry to the advocate, and the append-only
 * history of who reached which of them when.
 *
 * <p>{@link dev.rapport.lead.cycle.Stage} names the steps, {@link dev.rapport.lead.cycle.StagePosition} knows the legal
 * moves, {@link dev.rapport.lead.cycle.StageHistory} keeps what happened. Time in a stage is never stored.
 */
package dev.rapport.lead.cycle;
