/**
 * What one side says to the other, and the answer it is owed.
 *
 * <p>{@link dev.rapport.feedback.conversation.Feedback} goes round the loop by its verbs: opened, routed, acknowledged,
 * answered by a {@link dev.rapport.feedback.conversation.FeedbackReply}, decided, closed by its author. {@link
 * dev.rapport.feedback.conversation.FeedbackRules} makes writes through the record plane take the same verbs. What is
 * INTERNAL stays with the {@link dev.rapport.feedback.conversation.Side} that said it, enforced by the database in every
 * query (V001__conversation.sql).
 */
package dev.rapport.feedback.conversation;
