package dev.rapport.platform.event;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events of one type and one organisation that came together, in their order.
 *
 * @param <F> the facts that are read of an event
 */
public final class EventBatch<F extends Record> {
    private final List<Item<F>> items;
    private final Consumer<@Nullable String> trace;

    /** @param trace is told what to follow before an event is acted on */
    public EventBatch(List<Item<F>> items, Consumer<@Nullable String> trace) {
        this.items = List.copyOf(items);
        this.trace = trace;
    }

    /** @param traceparent what its handling goes on from */
    public record Item<F extends Record>(
            IncomingEvent event, F facts, @Nullable String traceparent) {}

    static <F extends Record> EventBatch<F> of(IncomingEvent event, F facts) {
        return new EventBatch<>(List.of(new Item<>(event, facts, null)), same -> {});
    }

    /** What each event says, for what needs no more of it. */
    public List<F> facts() {
        return items.stream().map(Item::facts).toList();
    }

    public <R> List<R> map(Function<Item<F>, R> reading) {
        return items.stream().map(reading).toList();
    }

    /** Acts on each; the events that doing so causes belong to its trace. */
    public void forEach(BiConsumer<IncomingEvent, F> act) {
        for (Item<F> item : items) {
            trace.accept(item.traceparent());
            act.accept(item.event(), item.facts());
        }
    }
}
