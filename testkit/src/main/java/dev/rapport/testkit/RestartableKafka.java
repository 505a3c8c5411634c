package dev.rapport.testkit;

import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** A broker of a test's own that can go away and come back with its data, at the same address. */
public final class RestartableKafka implements AutoCloseable {
    private final int port = FreePort.find();
    private final int controllerPort = FreePort.find();
    private final String cluster = Uuid.randomUuid().toString();
    private final Path data = temporaryDirectory();
    private @Nullable EmbeddedKafkaBroker broker;

    public RestartableKafka() {
        start();
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public void start() {
        broker = new EmbeddedKafkaBroker()
                .withKafkaPort(port)
                .withControllerPort(controllerPort)
                .withClusterId(cluster)
                .withDeleteLogDirsOnClose(false)
                .withAdditionalProperties(settings -> {
                    settings.put("log.dirs", data.toString());
                    settings.put("group.initial.rebalance.delay.ms", "0");
                });
        broker.start();
    }

    public void stop() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
