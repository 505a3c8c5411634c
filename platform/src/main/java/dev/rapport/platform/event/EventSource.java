package dev.rapport.platform.event;

import dev.rapport.platform.event.DomainEvent.Channel;
import java.net.URI;
import java.util.Locale;

/**
 * One of Rapport's applications as a sender of events; everything in Kafka that belongs to it is named after it.
 *
 * @param name for example {@code lead-service}; an application's {@code quarkus.application.name}
 */
public record EventSource(String name) {
    private static final String SUFFIX = "-service";

    /** Reads the {@code source} attribute of a CloudEvent. */
    public static EventSource of(URI source) {
        return new EventSource(source.getPath().substring(1));
    }

    /** The {@code source} attribute of a CloudEvent, for example {@code /lead-service}. */
    public URI uri() {
        return URI.create("/" + name);
    }

    /** For example {@code rapport.lead.events}. */
    public String topic(Channel channel) {
        return area() + "." + channel.name().toLowerCase(Locale.ROOT);
    }

    /** What this application could not process, for example {@code rapport.lead.dead}. */
    public String deadLetterTopic() {
        return area() + ".dead";
    }

    /** The consumer group whose members share this application's work. */
    public String group() {
        return area();
    }

    private String area() {
        return "rapport." + (name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name);
    }
}
