package dev.rapport.platform.event;

/**
 * A subscriber that takes the events of a transaction together, where one round trip to the database does for all of them.
 *
 * <p>They come after the events that others take one by one, whatever their order was: it is for facts to which the order among
 * different types means nothing. Those of its own type come in their order.
 *
 * @param <F> the facts that are read of an event
 */
public interface BulkSubscriber<F extends Record> extends EventSubscriber<F> {
    void handleAll(EventBatch<F> batch);

    @Override
    default void handle(IncomingEvent event, F facts) {
        handleAll(EventBatch.of(event, facts));
    }
}
