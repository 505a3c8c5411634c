package dev.rapport.platform.event.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events of other services are taken in. */
@ConfigMapping(prefix = "rapport.inbox")
interface InboxConfig {
    /** Events taken from Kafka at a time; those of one organisation among them share a transaction. */
    @WithDefault("500")
    int batchSize();

    /** How often an event is tried before it becomes a dead letter. */
    @WithDefault("3")
    int tries();

    /** Pause before the second try, and twice as long before each further one. */
    @WithDefault("100ms")
    Duration retryPause();

    /** After how long a process that says nothing is taken for dead, and its work is given to others. */
    @WithDefault("6S")
    Duration sessionTimeout();

    /** How long events are remembered; longer than Kafka keeps them, or one could take effect twice. */
    @WithDefault("10D")
    Duration retention();

    /** How often what was remembered for long enough is forgotten. */
    @WithDefault("1H")
    String purgeInterval();
}
