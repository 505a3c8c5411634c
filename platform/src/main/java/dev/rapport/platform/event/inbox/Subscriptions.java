package dev.rapport.platform.event.inbox;

import dev.rapport.platform.event.DomainEvent.Channel;
import dev.rapport.platform.event.EventReader;
import dev.rapport.platform.event.EventSource;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Knows who wants which event. */
@Singleton
class Subscriptions {
    private final Map<Kind, List<EventSubscriber<?>>> subscribers;
    private final EventReader reader;

    private record Kind(String source, String type) {}

    Subscriptions(@All List<EventSubscriber<?>> all, EventReader reader) {
        subscribers = all.stream().collect(Collectors.groupingBy(each -> new Kind(each.source(), each.type())));
        this.reader = reader;
    }

    /** Topics of all services that somebody listens to. */
    List<String> topics() {
        return subscribers.keySet().stream()
                .map(kind -> new EventSource(kind.source()).topic(Channel.EVENTS))
                .distinct()
                .sorted()
                .toList();
    }

    boolean wants(IncomingEvent event) {
        return subscribers.containsKey(kind(event));
    }

    void hand(IncomingEvent event) {
        subscribers.getOrDefault(kind(event), List.of()).forEach(subscriber -> hand(event, subscriber));
    }

    private <F extends Record> void hand(IncomingEvent event, EventSubscriber<F> subscriber) {
        subscriber.handle(event, reader.read(event, subscriber.facts()));
    }

    private static Kind kind(IncomingEvent event) {
        return new Kind(event.source(), event.type());
    }
}
