package dev.rapport.local.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.local.configuration.ConfigurationSources.Key;
import dev.rapport.testkit.CheckedIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfigurationDocumentTest {
    private static final String HEAD = """
            # Configuration

            Every key of Rapport's own, with its default. Each can be given as an environment variable: upper case, every
            other character an underscore (`rapport.outbox.batch-size` → `RAPPORT_OUTBOX_BATCH_SIZE`). What Quarkus itself
            takes (`QUARKUS_DATASOURCE_JDBC_URL`, `KAFKA_BOOTSTRAP_SERVERS` …) is described there; what the four
            applications set is in `platform/src/main/resources/META-INF/microprofile-config.properties`. Generated from
            the configuration interfaces.

            | key | type | default | meaning | read by |
            |---|---|---|---|---|
            """;

    private final List<Key> keys =
            ConfigurationSources.read(Path.of("../..").toAbsolutePath().normalize());

    ConfigurationDocumentTest() throws IOException {}

    @Test
    void theCheckedInDocumentIsWhatTheInterfacesSay() {
        String rows = keys.stream()
                .map(key -> "| `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                key.name(),
                                key.type(),
                                key.defaultValue().isEmpty() ? "" : "`" + key.defaultValue() + "`",
                                key.meaning(),
                                key.module()))
                .collect(Collectors.joining());
        CheckedIn.verify("configuration.md", HEAD + rows);
    }

    @Test
    void everyKeySaysWhatItMeans() {
        List<String> silent = keys.stream()
                .filter(key -> key.meaning().isBlank())
                .map(Key::name)
                .toList();
        assertEquals(List.of(), silent);
    }
}
