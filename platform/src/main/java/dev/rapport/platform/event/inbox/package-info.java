/**
 * From Kafka into a transaction: every event of another service takes effect once, in order, or is laid aside with its
 * cause.
 *
 * <ol>
 *   <li>{@link dev.rapport.platform.event.inbox.InboxConsumer} polls the topics of the services that somebody here
 *       subscribes to, and commits its position only after the effect.
 *   <li>{@link dev.rapport.platform.event.inbox.Intake} groups a batch by organisation and finds out which event is at
 *       fault when one is.
 *   <li>{@link dev.rapport.platform.event.inbox.Inbox} runs the subscribers in one transaction with the entry in the
 *       table {@code inbox}, which makes a redelivery harmless.
 *   <li>{@link dev.rapport.platform.event.inbox.DeadLetters} keeps what could not be processed, and replays it.
 * </ol>
 */
@NullMarked
package dev.rapport.platform.event.inbox;

import org.jspecify.annotations.NullMarked;
