package dev.rapport.testkit;

import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** In charge of the one Kafka broker of this JVM. Ends with the JVM. */
public final class Kafka {
    /** Held, because loggers that nobody holds forget their level. */
    private static final List<Logger> QUIET = List.of(Logger.getLogger("org.apache.kafka"), Logger.getLogger("kafka"));

    private static @Nullable EmbeddedKafkaBroker broker;

    private Kafka() {}

    /** Where the broker listens, for {@code bootstrap.servers}; started at the first call. */
    public static String bootstrapServers() {
        return JvmWide.call(Kafka.class, "start");
    }

    /** Called on the JVM-wide copy of this class. */
    static synchronized String start() {
        if (broker == null) {
            QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
            broker = new EmbeddedKafkaBroker()
                    .withKafkaPort(FreePort.find())
                    .withControllerPort(FreePort.find())
                    .withAdditionalProperties(settings -> {
                        settings.put("num.partitions", "3");
                        settings.put("group.initial.rebalance.delay.ms", "0");
                    });
            broker.start();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "kafka-stop"));
        }
        return broker.getAdvertisedListeners().replaceFirst("^[A-Z]+://", "");
    }
}
