package dev.rapport.platform.event.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.event.Acting;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Kafka;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.ReceivedEvent;
import dev.rapport.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LETTERS = "/api/dead-letters";

    @Inject
    NoteKeeper keeper;

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    private final RecordId note = Acting.anyNote();
    private KafkaProducer<String, String> producer;
    private EventProbe graveyard;

    @BeforeEach
    void open() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Kafka.bootstrapServers()), new StringSerializer(), new StringSerializer());
        graveyard = EventProbe.on("rapport.platform-test.dead");
    }

    @AfterEach
    void close() {
        keeper.cure(false);
        graveyard.close();
        producer.close();
    }

    @Test
    void letsAnEventTakeEffectOnceHoweverOftenItIsDelivered() throws Exception {
        UUID event = UUID.randomUUID();
        deliver(event, "once");
        deliver(event, "once");
        deliver(UUID.randomUUID(), "between");
        deliver(event, "once");
        deliver(UUID.randomUUID(), "end");

        awaitEffect("end");

        assertEquals(List.of("once", "between", "end"), effects());
    }

    @Test
    void ignoresEventsThatNobodyWants() throws Exception {
        send(headers(UUID.randomUUID(), "NoteBurnt"), "{}");
        deliver(UUID.randomUUID(), "end");

        awaitEffect("end");

        assertEquals(List.of("end"), effects());
    }

    @Test
    void laysAsideWhatFailsAndGoesOn() throws Exception {
        UUID poison = UUID.randomUUID();
        deliver(UUID.randomUUID(), "before");
        deliver(poison, "poison");
        deliver(UUID.randomUUID(), "after");

        awaitEffect("after");
        ReceivedEvent letter = letter(poison);

        assertEquals(List.of("before", "after"), effects());
        assertEquals(
                "java.lang.IllegalArgumentException: poison is not for me",
                letter.headers().get("rapport_cause"));
        assertEquals("rapport.platform-test.events", letter.headers().get("rapport_topic"));
        assertEquals("poison", letter.data().get("text").asText());
    }

    @Test
    void waitsOutAnOutageInsteadOfBlamingTheEvent() throws Exception {
        keeper.cutOff(5);
        UUID first = UUID.randomUUID();
        deliver(first, "first");
        deliver(UUID.randomUUID(), "second");

        awaitEffect("second");

        assertEquals(List.of("first", "second"), effects());
        assertEquals(
                List.of(),
                graveyard.received().stream()
                        .filter(letter -> first.toString().equals(letter.id()))
                        .toList());
    }

    @Test
    void laysAsideWhatIsNoEvent() throws Exception {
        UUID broken = UUID.randomUUID();
        UUID homeless = UUID.randomUUID();
        send(headers(broken, "NoteWritten"), "no JSON");
        Map<String, String> nowhere = headers(homeless, "NoteWritten");
        nowhere.remove("ce_organization");
        send(nowhere, payload("whose?"));
        send(Map.of(), "hello");
        deliver(UUID.randomUUID(), "end");

        awaitEffect("end");

        assertEquals(
                cause("not an event: its payload is no JSON"),
                letter(broken).headers().get("rapport_cause"));
        assertEquals(
                cause("not an event: it has no organization"),
                letter(homeless).headers().get("rapport_cause"));
    }

    @Test
    void replaysADeadLetterOnceItsCauseIsGone() throws Exception {
        UUID poison = UUID.randomUUID();
        deliver(poison, "poison");
        letter(poison);
        Map<String, List<UUID>> request = Map.of("events", List.of(poison));

        as(Organizations.ACME, "admin")
                .get(LETTERS)
                .then()
                .statusCode(200)
                .body(
                        "findAll { it.event == '" + poison + "' }.cause",
                        is(List.of("java.lang.IllegalArgumentException: poison is not for me")));
        as(Organizations.ACME, "admin")
                .body(request)
                .post(LETTERS + "/replays")
                .then()
                .statusCode(200)
                .body(
                        "failed",
                        hasEntry(poison.toString(), "java.lang.IllegalArgumentException: poison is not for me"));
        keeper.cure(true);
        as(Organizations.ACME, "admin")
                .body(request)
                .post(LETTERS + "/replays")
                .then()
                .body("handled", is(List.of(poison.toString())));
        as(Organizations.ACME, "admin")
                .body(request)
                .post(LETTERS + "/replays")
                .then()
                .body("repeated", is(List.of(poison.toString())));

        assertEquals(List.of("poison"), effects());
    }

    @Test
    void showsDeadLettersToNobodyElse() throws Exception {
        UUID poison = UUID.randomUUID();
        deliver(poison, "poison");
        letter(poison);

        as(Organizations.ACME, "sales").get(LETTERS).then().statusCode(403);
        as(Organizations.GLOBEX, "admin")
                .get(LETTERS)
                .then()
                .statusCode(200)
                .body("event", not(hasItem(poison.toString())));
    }

    private static RequestSpecification as(String org, String role) {
        return RestAssured.given().auth().oauth2(Tokens.of(org, role)).contentType(ContentType.JSON);
    }

    private static String cause(String message) {
        return MalformedEventException.class.getName() + ": " + message;
    }

    private void deliver(UUID event, String text) throws Exception {
        send(headers(event, "NoteWritten"), payload(text));
    }

    private Map<String, String> headers(UUID event, String type) {
        return new HashMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                event.toString(),
                "ce_source",
                "/platform-test",
                "ce_type",
                type,
                "ce_subject",
                note.toString(),
                "ce_organization",
                Organizations.ACME,
                "content-type",
                "application/json"));
    }

    private String payload(String text) {
        return "{\"note\": \"%s\", \"text\": \"%s\"}".formatted(note, text);
    }

    private void send(Map<String, String> headers, String payload) throws Exception {
        var message = new ProducerRecord<>("rapport.platform-test.events", note.toString(), payload);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        producer.send(message).get();
    }

    private ReceivedEvent letter(UUID event) {
        return graveyard.await("NoteWritten", letter -> event.toString().equals(letter.id()), PATIENCE);
    }

    private void awaitEffect(String text) {
        Awaitility.await().atMost(PATIENCE).until(() -> effects().contains(text));
    }

    private List<String> effects() throws SQLException {
        return Effects.of(note, database);
    }
}
