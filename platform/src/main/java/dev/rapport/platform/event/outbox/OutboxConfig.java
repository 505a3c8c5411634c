package dev.rapport.platform.event.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events get from the outbox to Kafka. */
@ConfigMapping(prefix = "rapport.outbox")
interface OutboxConfig {
    /** Whether this process may become the relay; one of all that may will be it. */
    @WithDefault("true")
    boolean relay();

    /** Events read, sent and deleted at a time. */
    @WithDefault("1000")
    int batchSize();

    /** How often the relay looks even if nobody wakes it, and how often the others try to become the relay. */
    @WithDefault("1S")
    Duration pollInterval();

    /** The relay is woken at once, but not more often than this: under load it finds a batch, not single events. */
    @WithDefault("2ms")
    Duration wakeInterval();

    /** Kafka compression; none, since not every client in the world can read the others. */
    @WithDefault("none")
    String compression();
}
