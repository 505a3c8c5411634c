package dev.rapport.platform.event;

/** Takes events to be sent once, and only if, the current transaction commits. */
public interface Outbox {
    void append(DomainEvent event);
}
