package dev.rapport.gateway;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.event.Outbox;
import jakarta.inject.Singleton;

@Singleton
class StubOutbox implements Outbox {
    @Override
    public void append(DomainEvent event) {}
}
