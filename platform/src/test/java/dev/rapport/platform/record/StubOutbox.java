package dev.rapport.platform.record;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class StubOutbox implements Outbox {
    @Override
    public void append(DomainEvent event) {}
}
