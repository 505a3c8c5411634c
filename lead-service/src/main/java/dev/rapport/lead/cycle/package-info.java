/**
 * The steps that marketing and sales have agreed on, from the first inquiry to the advocate, and the append-only
 * history of who reached which of them when.
 *
 * <p>{@link dev.rapport.lead.cycle.Stage} names the steps, {@link dev.rapport.lead.cycle.StagePosition} knows the legal
 * moves, {@link dev.rapport.lead.cycle.StageHistory} keeps what happened. Time in a stage is never stored.
 *
 * <p>{@link dev.rapport.lead.cycle.SalesCycle} is a version of what was agreed on; {@link
 * dev.rapport.lead.cycle.SalesCycleResource} brings it through review to two keys, and {@link
 * dev.rapport.lead.cycle.ActiveCycle} holds leads to the active one.
 */
package dev.rapport.lead.cycle;
