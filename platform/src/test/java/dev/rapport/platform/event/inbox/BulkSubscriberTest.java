package dev.rapport.platform.event.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.event.Acting;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Organizations;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is taken together takes effect as what is taken one by one does: all of it, once, and a bad one by itself. */
@QuarkusTest
class BulkSubscriberTest {
    private static final String TOPIC = "rapport.platform-test.events";

    @Inject
    Intake intake;

    @Inject
    NoteFiler filer;

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    private final RecordId note = Acting.anyNote();

    @BeforeEach
    void forget() {
        filer.takeBatches();
    }

    @Test
    void takesThoseOfATransactionTogetherAfterTheOthers() throws Exception {
        intake.take(List.of(
                event("NoteFiled", "first", UUID.randomUUID()),
                event("NoteWritten", "between", UUID.randomUUID()),
                event("NoteFiled", "second", UUID.randomUUID())));
        assertEquals(List.of("between", "first", "second"), effects());
        assertEquals(
                List.of(List.of("first of " + trace("first"), "second of " + trace("second"))), filer.takeBatches());
    }

    @Test
    void takesEachOnceHoweverOftenItComes() throws Exception {
        UUID twice = UUID.randomUUID();
        intake.take(List.of(event("NoteFiled", "twice", twice), event("NoteFiled", "twice", twice)));
        intake.take(List.of(event("NoteFiled", "twice", twice), event("NoteFiled", "once", UUID.randomUUID())));
        assertEquals(List.of("twice", "once"), effects());
    }

    @Test
    void laysAsideTheBadOneOnly() throws Exception {
        intake.take(List.of(
                event("NoteFiled", "before", UUID.randomUUID()),
                event("NoteFiled", "poison", UUID.randomUUID()),
                event("NoteFiled", "after", UUID.randomUUID())));
        assertEquals(List.of("before", "after"), effects());
    }

    private ConsumerRecord<String, byte[]> event(String type, String text, UUID id) {
        byte[] payload =
                "{\"note\": \"%s\", \"text\": \"%s\"}".formatted(note, text).getBytes(UTF_8);
        var message = new ConsumerRecord<>(TOPIC, 0, 0, note.toString(), payload);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/platform-test",
                        "ce_type",
                        type,
                        "ce_subject",
                        note.toString(),
                        "ce_organization",
                        Organizations.ACME,
                        "ce_traceparent",
                        trace(text),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    private static String trace(String text) {
        return "00-%032x-00000000000000ab-01".formatted(text.hashCode() & 0xffff);
    }

    private List<String> effects() throws SQLException {
        return Effects.of(note, database);
    }
}
