package dev.rapport.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventReader reader = new EventReader(JSON);

    record Facts(String name, @Nullable String nickname, int age) {}

    @Test
    void readsOnlyWhatTheConsumerNeeds() throws JsonProcessingException {
        assertEquals(new Facts("Ada", null, 36), reader.read(event("""
                {"name": "Ada", "age": 36, "addedLater": {"a": 1}}"""), Facts.class));
    }

    @Test
    void refusesAPayloadWithoutARequiredFact() {
        var refused = assertThrows(UnreadableEventException.class, () -> reader.read(event("""
                {"nickname": "Countess", "age": 36}"""), Facts.class));
        assertEquals(
                "cannot read Born 00000000-0000-0000-0000-000000000001 from lead-service: its payload has no name",
                refused.getMessage());
    }

    @Test
    void refusesAPayloadWithoutARequiredNumber() {
        assertThrows(UnreadableEventException.class, () -> reader.read(event("""
                {"name": "Ada", "age": null}"""), Facts.class));
    }

    @Test
    void refusesAFactOfAnotherType() {
        assertThrows(UnreadableEventException.class, () -> reader.read(event("""
                {"name": "Ada", "age": "young"}"""), Facts.class));
    }

    private static IncomingEvent event(String payload) throws JsonProcessingException {
        RecordId subject = RecordId.of("00Q", 1);
        return new IncomingEvent(
                new UUID(0, 1), "lead-service", "Born", subject, 1, Instant.EPOCH, JSON.readTree(payload));
    }
}
