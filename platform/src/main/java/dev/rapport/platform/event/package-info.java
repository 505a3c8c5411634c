/**
 * Facts that travel between services, exactly as often as they happened.
 *
 * <p>A service appends a {@link dev.rapport.platform.event.DomainEvent} to the {@link
 * dev.rapport.platform.event.Outbox}: it is written in the same transaction as the change it tells of. The relay in
 * {@code outbox} carries it to Kafka; the consumer in {@code inbox} of another service gives it to an {@link
 * dev.rapport.platform.event.EventSubscriber}, once.
 */
@NullMarked
package dev.rapport.platform.event;

import org.jspecify.annotations.NullMarked;
