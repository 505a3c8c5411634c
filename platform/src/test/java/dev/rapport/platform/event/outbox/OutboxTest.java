package dev.rapport.platform.event.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.platform.event.Acting;
import dev.rapport.platform.event.Note;
import dev.rapport.platform.event.NoteWritten;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.event.Trace;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.ReceivedEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    Trace trace;

    private final RecordId note = Acting.anyNote();
    private EventProbe probe;

    @BeforeEach
    void openProbe() {
        probe = EventProbe.on("rapport.platform-test.events");
    }

    @AfterEach
    void closeProbe() {
        probe.close();
    }

    @Test
    void sendsAnEventOnceItsTransactionHasCommitted() {
        Acting.in(Organizations.ACME, () -> {
            trace.follow(TRACE);
            append("hello");
        });

        ReceivedEvent event = sent("hello");

        assertEquals(Organizations.ACME + "/" + note, event.key());
        assertEquals("1.0", event.headers().get("ce_specversion"));
        assertEquals("/platform-test", event.headers().get("ce_source"));
        assertEquals("NoteWritten", event.type());
        assertEquals(note.toString(), event.subject());
        assertEquals(Organizations.ACME, event.organization());
        assertEquals(TRACE, event.headers().get("ce_traceparent"));
        assertEquals("application/json", event.headers().get("content-type"));
        assertEquals(7, UUID.fromString(event.id()).version());
        assertEquals(
                "{\"note\":\"" + note + "\",\"text\":\"hello\"}", event.data().toString());
    }

    @Test
    void sendsNothingOfATransactionThatWasRolledBack() {
        assertThrows(
                IllegalStateException.class,
                () -> Acting.in(Organizations.ACME, () -> {
                    append("never");
                    throw new IllegalArgumentException("changed my mind");
                }));
        Acting.in(Organizations.ACME, () -> append("later"));

        sent("later");

        assertEquals(List.of("later"), texts());
    }

    @Test
    void sendsWhatIsAppendedWhileTheLastFlushRuns() {
        Acting.in(Organizations.ACME, () -> entities.persist(new Note(note, "draft")));
        Acting.in(
                Organizations.ACME,
                () -> entities.find(Note.class, note.value()).rewrite("final"));

        assertEquals("final", sent("final").data().get("text").asText());
    }

    @Test
    void keepsTheOrderOfEventsAboutOneRecord() {
        List<String> numbers =
                IntStream.range(0, 50).mapToObj(Integer::toString).toList();
        numbers.forEach(number -> Acting.in(Organizations.ACME, () -> append(number)));

        sent("49");

        assertEquals(numbers, texts());
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        var refused = assertThrows(IllegalStateException.class, () -> append("nobody would send this"));
        assertEquals("NoteWritten was appended outside a transaction: nothing would send it", refused.getMessage());
    }

    @Test
    void rollsBackAChangeWhoseEventIsTooLargeForKafka() {
        assertThrows(
                IllegalStateException.class,
                () -> Acting.in(Organizations.ACME, () -> {
                    entities.persist(new Note(note, "kept only with its event"));
                    append("x".repeat(1_000_001));
                }));
        Acting.in(
                Organizations.ACME,
                () -> assertTrue(entities.createQuery("from Note where id = ?1", Note.class)
                        .setParameter(1, note.value())
                        .getResultList()
                        .isEmpty()));
    }

    private void append(String text) {
        outbox.append(new NoteWritten(note, text));
    }

    private ReceivedEvent sent(String text) {
        return probe.await(
                "NoteWritten", event -> isAboutNote(event) && textOf(event).equals(text), PATIENCE);
    }

    private List<String> texts() {
        return probe.received("NoteWritten").stream()
                .filter(this::isAboutNote)
                .map(OutboxTest::textOf)
                .toList();
    }

    private boolean isAboutNote(ReceivedEvent event) {
        return note.toString().equals(event.subject());
    }

    private static String textOf(ReceivedEvent event) {
        return event.data().get("text").asText();
    }
}
