package dev.rapport.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class RapportEnvironmentTest {
    private final Map<String, String> config = new RapportEnvironment().start();

    @Test
    void startsServersOncePerJvm() {
        assertEquals(config, new RapportEnvironment().start());
    }

    @Test
    void letsTheApplicationUseTheOwnersTablesButNotMakeAny() throws SQLException {
        try (Connection owner = connect("quarkus.datasource.system.");
                Connection app = connect("quarkus.datasource.")) {
            owner.createStatement().execute("create table note (text text not null)");
            assertEquals(1, app.createStatement().executeUpdate("insert into note values ('hello')"));
            SQLException refused = assertThrows(
                    SQLException.class, () -> app.createStatement().execute("create table mine (text text)"));
            assertEquals("42501", refused.getSQLState());
        }
    }

    @Test
    void probeSeesWhatWasSentBeforeItLooked() throws Exception {
        String kafka = config.get("kafka.bootstrap.servers");
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>("probe.test", "key", "{\"name\":\"Ada\"}");
            message.headers().add("ce_type", "Greeted".getBytes(UTF_8));
            producer.send(message).get();
        }
        try (EventProbe probe = EventProbe.on("probe.test")) {
            ReceivedEvent event = probe.await("Greeted", any -> true, Duration.ofSeconds(10));
            assertEquals("Ada", event.data().get("name").asText());
            assertEquals("key", event.key());
        }
    }

    private Connection connect(String prefix) throws SQLException {
        return DriverManager.getConnection(
                config.get(prefix + "jdbc.url"), config.get(prefix + "username"), config.get(prefix + "password"));
    }
}
