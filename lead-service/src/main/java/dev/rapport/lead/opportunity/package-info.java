/**
 * Deals: what may be sold to an account, until when and for how much, how it came out, and what followed.
 *
 * <p>{@link dev.rapport.lead.opportunity.DealStage} names the stages and knows the legal moves, {@link
 * dev.rapport.lead.opportunity.DealStages} makes them, {@link dev.rapport.lead.opportunity.OpportunityHistory} keeps what
 * happened. The sales cycle sees all open stages as one; from the close on the deal and the leads that it came from go
 * together.
 */
package dev.rapport.lead.opportunity;
