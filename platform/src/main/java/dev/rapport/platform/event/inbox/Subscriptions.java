package dev.rapport.platform.event.inbox;

import dev.rapport.platform.event.BulkSubscriber;
import dev.rapport.platform.event.DomainEvent.Channel;
import dev.rapport.platform.event.EventBatch;
import dev.rapport.platform.event.EventBatch.Item;
import dev.rapport.platform.event.EventReader;
import dev.rapport.platform.event.EventSource;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.event.Trace;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Knows who wants which event. */
@Singleton
class Subscriptions {
    private final Map<Kind, List<EventSubscriber<?>>> subscribers;
    private final EventReader reader;
    private final Trace trace;

    private record Kind(String source, String type) {}

    Subscriptions(@All List<EventSubscriber<?>> all, EventReader reader, Trace trace) {
        subscribers = all.stream().collect(Collectors.groupingBy(each -> new Kind(each.source(), each.type())));
        this.reader = reader;
        this.trace = trace;
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

    /** Events of one organisation: one after the other to those who take them so, and then together to the others. */
    void hand(List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            trace.follow(delivery.traceparent());
            for (EventSubscriber<?> subscriber : subscribers(kind(delivery.event()))) {
                if (!(subscriber instanceof BulkSubscriber<?>)) {
                    hand(delivery.event(), subscriber);
                }
            }
        }
        Map<Kind, List<Delivery>> byKind = deliveries.stream()
                .collect(Collectors.groupingBy(each -> kind(each.event()), LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, ofKind) -> {
            for (EventSubscriber<?> subscriber : subscribers(kind)) {
                if (subscriber instanceof BulkSubscriber<?> bulk) {
                    handTogether(ofKind, bulk);
                }
            }
        });
    }

    private <F extends Record> void hand(IncomingEvent event, EventSubscriber<F> subscriber) {
        subscriber.handle(event, reader.read(event, subscriber.facts()));
    }

    private <F extends Record> void handTogether(List<Delivery> deliveries, BulkSubscriber<F> subscriber) {
        List<Item<F>> items = deliveries.stream()
                .map(each ->
                        new Item<>(each.event(), reader.read(each.event(), subscriber.facts()), each.traceparent()))
                .toList();
        subscriber.handleAll(new EventBatch<>(items, trace::follow));
    }

    private List<EventSubscriber<?>> subscribers(Kind kind) {
        return subscribers.getOrDefault(kind, List.of());
    }

    private static Kind kind(IncomingEvent event) {
        return new Kind(event.source(), event.type());
    }
}
