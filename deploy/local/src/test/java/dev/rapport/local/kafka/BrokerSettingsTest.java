package dev.rapport.local.kafka;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.local.installation.Ports;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
    private final Properties settings = new Properties();

    @BeforeEach
    void read() throws IOException {
        settings.load(new StringReader(BrokerSettings.text(Ports.from(Map.of()), Path.of("/data"))));
    }

    /** As far back as streams of changes promise to go; nothing else may cut it short. */
    @Test
    void keepsWhatWasSentForAWeekAtLeast() {
        Duration kept = Duration.ofHours(Long.parseLong(settings.getProperty("log.retention.hours")));
        assertTrue(kept.compareTo(Duration.ofDays(7)) >= 0, kept.toString());
        for (String other : new String[] {"log.retention.minutes", "log.retention.ms", "log.retention.bytes"}) {
            assertFalse(settings.containsKey(other), other + " would take precedence");
        }
        assertFalse(settings.containsKey("log.cleanup.policy"), "a compacted topic forgets what came before");
    }

    @Test
    void listensOnThisMachineAlone() {
        String listeners = settings.getProperty("listeners");
        assertTrue(listeners.matches("PLAINTEXT://127\\.0\\.0\\.1:\\d+,CONTROLLER://127\\.0\\.0\\.1:\\d+"), listeners);
    }
}
