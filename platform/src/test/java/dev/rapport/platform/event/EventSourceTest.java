package dev.rapport.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.event.DomainEvent.Channel;
import java.net.URI;
import org.junit.jupiter.api.Test;

class EventSourceTest {
    private final EventSource leads = new EventSource("lead-service");

    @Test
    void namesTopicsAfterTheService() {
        assertEquals("rapport.lead.events", leads.topic(Channel.EVENTS));
        assertEquals("rapport.lead.changes", leads.topic(Channel.CHANGES));
        assertEquals("rapport.lead.dead", leads.deadLetterTopic());
        assertEquals("rapport.gateway.events", new EventSource("gateway").topic(Channel.EVENTS));
    }

    @Test
    void isReadFromTheSourceItWrites() {
        assertEquals(URI.create("/lead-service"), leads.uri());
        assertEquals(leads, EventSource.of(leads.uri()));
    }
}
