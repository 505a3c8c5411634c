package dev.rapport.gateway.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.route.RoutingTable;
import dev.rapport.platform.id.RecordId;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Opens readers of changes. */
@Singleton
class ChangeReaders {
    private final Map<String, Object> settings;
    private final RoutingTable routes;
    private final ObjectMapper json;

    ChangeReaders(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            StreamConfig config,
            RoutingTable routes,
            ObjectMapper json) {
        settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int)
                config.kafkaLimit().toMillis());
        this.routes = routes;
        this.json = json;
    }

    ChangeReader open(RecordId organization) {
        return new ChangeReader(
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                routes.names(),
                organization.toString(),
                json);
    }
}
