/**
 * Marketing hands a lead to sales, and sales answers.
 *
 * <p>{@link dev.rapport.lead.handoff.HandoffStatus} tells the life of a hand-off, {@link
 * dev.rapport.lead.handoff.Handoff} has its verbs, {@link dev.rapport.lead.handoff.Handoffs} carries them out together
 * with what they mean for the lead, {@link dev.rapport.lead.handoff.HandoffDeadlines} ends those that nobody decided; what becomes of
 * these is told by {@code escalation}.
 * What marketing owes after a rejection is feedback-service's business; its events move the hand-off on.
 */
package dev.rapport.lead.handoff;
