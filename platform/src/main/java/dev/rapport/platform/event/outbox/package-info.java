/**
 * From a transaction to Kafka: what committed is sent, what rolled back is not, and a crash at any point loses nothing.
 *
 * <ol>
 *   <li>{@link dev.rapport.platform.event.outbox.TransactionalOutbox} writes the transaction's events into the table
 *       {@code outbox}, after everything else and before the commit.
 *   <li>{@link dev.rapport.platform.event.outbox.Herald} wakes the relay once the transaction has committed.
 *   <li>{@link dev.rapport.platform.event.outbox.Relay} reads the table, has {@link
 *       dev.rapport.platform.event.outbox.EventSender} send it, and deletes what Kafka has acknowledged. Dying between
 *       the two sends an event again, with the same id; the inbox of a consumer knows it by that.
 * </ol>
 */
@NullMarked
package dev.rapport.platform.event.outbox;

import org.jspecify.annotations.NullMarked;
