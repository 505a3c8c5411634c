package dev.rapport.platform.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Readers who go by SystemModstamp, while others write. */
@QuarkusTest
class ModstampTest {
    private static final String DATA = "/services/data/v60.0/";

    /** All widgets of a test, in the field that it filters by. */
    private final String color = "tone " + UUID.randomUUID();

    @Inject
    EntityManager entities;

    @Test
    void aStampIsNotSeenWhileAnEarlierOneIsStillToCome() throws Exception {
        CountDownLatch stamped = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> slow = threads.submit(() -> write("slow", stamped, mayCommit));
            stamped.await();
            create("quick");
            assertEquals(List.of(), names("SystemModstamp > 2020-01-01T00:00:00Z"));
            assertEquals(List.of(), names("Color != null ORDER BY SystemModstamp"));
            mayCommit.countDown();
            slow.get();
        } finally {
            mayCommit.countDown();
        }
        assertEquals(List.of("slow", "quick"), names("SystemModstamp > 2020-01-01T00:00:00Z ORDER BY SystemModstamp"));
    }

    @Test
    void whoDoesNotGoByTheStampSeesWhatIsCommitted() throws Exception {
        CountDownLatch stamped = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> slow = threads.submit(() -> write("slow", stamped, mayCommit));
            stamped.await();
            create("quick");
            assertEquals(List.of("quick"), names("Name != null"));
            mayCommit.countDown();
            slow.get();
        }
    }

    @Test
    void aReaderInPortionsMissesAndRepeatsNothing() throws Exception {
        int writers = 4;
        int each = 15;
        Set<String> written = ConcurrentHashMap.newKeySet();
        List<String> read = new ArrayList<>();
        String last = "2020-01-01T00:00:00.000Z";
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                writing.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        String name = number + "-" + i;
                        create(name);
                        written.add(name);
                    }
                }));
            }
            boolean over = false;
            while (!over) {
                over = writing.stream().allMatch(Future::isDone);
                for (Map<String, String> row : rows("SystemModstamp > " + last + " ORDER BY SystemModstamp, Id")) {
                    read.add(row.get("Name"));
                    last = row.get("SystemModstamp").replace("+0000", "Z");
                }
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
        }
        assertEquals(writers * each, written.size());
        assertEquals(written.stream().sorted().toList(), read.stream().sorted().toList());
    }

    @Test
    void allThatATransactionWritesHasOneStampAndALaterOneALaterStamp() {
        String first = create("first");
        String second = create("second");
        Instant before = stamp(first);
        assertFalse(stamp(second).isBefore(before));
        caller().body(Map.of("Name", "again"))
                .patch(DATA + "sobjects/Widget/" + first)
                .then()
                .statusCode(204);
        assertTrue(stamp(first).isAfter(before));
    }

    private void write(String name, CountDownLatch stamped, CountDownLatch mayCommit) {
        Caller caller = new Caller(
                RecordId.parse(Organizations.ACME).value(),
                RecordId.parse(Tokens.user(Organizations.ACME, "marketing")).value(),
                "test",
                Set.of(Role.MARKETING));
        CurrentCaller.runAs(
                caller,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    Widget widget = new Widget();
                    widget.name = name;
                    widget.color = color;
                    entities.persist(widget);
                    entities.flush();
                    stamped.countDown();
                    try {
                        mayCommit.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    private String create(String name) {
        return caller().body(Map.of("Name", name, "Color", color))
                .post(DATA + "sobjects/Widget")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Instant stamp(String id) {
        String stamp = caller().get(DATA + "sobjects/Widget/" + id).path("SystemModstamp");
        return Instant.parse(stamp.replace("+0000", "Z"));
    }

    private List<String> names(String condition) {
        return rows(condition).stream().map(row -> row.get("Name")).toList();
    }

    private List<Map<String, String>> rows(String condition) {
        return caller().queryParam(
                        "q", "SELECT Name, SystemModstamp FROM Widget WHERE Color = '" + color + "' AND " + condition)
                .get(DATA + "query")
                .then()
                .statusCode(200)
                .extract()
                .path("records");
    }

    private static RequestSpecification caller() {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(Organizations.ACME, "marketing"))
                .contentType(ContentType.JSON);
    }
}
