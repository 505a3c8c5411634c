package dev.rapport.gateway.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How change events are streamed. */
@ConfigMapping(prefix = "rapport.stream")
interface StreamConfig {
    /** Streams that an organisation may have open on one replica of the gateway. */
    @WithDefault("20")
    int perOrganization();

    /** How often a stream in which nothing happens shows that it lives, and where it stands. */
    @WithDefault("15S")
    Duration heartbeat();

    /** How long one piece may be on its way to the client before the client is taken for gone. */
    @WithDefault("30S")
    Duration sendLimit();

    /** How often a stream looks for partitions that were added. */
    @WithDefault("10S")
    Duration partitionRefresh();

    /** How long Kafka may take to say where its topics begin and end. */
    @WithDefault("5S")
    Duration kafkaLimit();
}
