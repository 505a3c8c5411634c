package dev.rapport.platform.event;

/**
 * Takes one type of event from one other service. Implemented by application-scoped beans, found at start-up.
 *
 * <p>The handler runs inside the consumer's transaction, as {@code SYSTEM} in the event's organisation. The inbox makes
 * sure that an event takes effect once, however often it is delivered. What it throws rolls the event back; after a few
 * tries the event goes to the dead-letter topic.
 *
 * @param <F> the facts that are read of the event
 */
public interface EventSubscriber<F extends Record> {
    /** Service that sends the events, for example {@code lead-service}. */
    String source();

    /** Type of the events, for example {@code HandoffRejected}. */
    String type();

    /**
     * What is read of the payload: only what is needed, each component named and typed as the source promises it in
     * docs/api/asyncapi.yaml. A component not marked nullable must be there.
     */
    Class<F> facts();

    void handle(IncomingEvent event, F facts);
}
