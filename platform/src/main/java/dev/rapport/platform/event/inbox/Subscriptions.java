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
import java.util.ArrayList;
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
        Map<Kind, List<Delivery>> together = new LinkedHashMap<>();
        for (Delivery delivery : deliveries) {
            Kind kind = kind(delivery.event());
            for (EventSubscriber<?> subscriber : subscribers.getOrDefault(kind, List.of())) {
                if (!(subscriber instanceof BulkSubscriber<?>)) {
                    trace.follow(delivery.traceparent());
                    hand(delivery.event(), subscriber);
                }
            }
            together.computeIfAbsent(kind, any -> new ArrayList<>()).add(delivery);
        }
        together.forEach((kind, some) -> subscribers.getOrDefault(kind, List.of()).stream()
                .filter(BulkSubscriber.class::isInstance)
                .forEach(subscriber -> handTogether(some, (BulkSubscriber<?>) subscriber)));
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

    private static Kind kind(IncomingEvent event) {
        return new Kind(event.source(), event.type());
    }
}
