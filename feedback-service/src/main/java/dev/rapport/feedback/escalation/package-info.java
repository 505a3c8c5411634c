/**
 * What happens when an owed answer is overdue: its owner is told, then the head, then the heads of both sides, then the
 * CEO, each with a limit of its own in business hours.
 *
 * <p>{@link dev.rapport.feedback.escalation.Escalations} climbs one {@link
 * dev.rapport.feedback.conversation.Rung} at a time. Every rung leaves a {@link
 * dev.rapport.feedback.escalation.FeedbackEscalation}, also one on which nobody stands.
 */
package dev.rapport.feedback.escalation;
