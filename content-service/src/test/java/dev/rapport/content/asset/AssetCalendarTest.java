package dev.rapport.content.asset;

import static dev.rapport.content.ContentApi.approve;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.content.ContentApi.patch;
import static dev.rapport.content.ContentApi.published;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssetCalendarTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    AssetCalendar calendar;

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Inject
    ContentAssets assets;

    @Inject
    AssetConfig config;

    @Inject
    Clock clock;

    @Test
    void expiresAPublishedAssetOnceItsTimeIsOver() throws Exception {
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            String overdue = published();
            String current = published();
            patch("marketing", overdue, Map.of("ExpireAt", "2020-01-01T00:00:00Z"))
                    .statusCode(204);
            patch("marketing", current, Map.of("ExpireAt", "2120-01-01T00:00:00Z"))
                    .statusCode(204);
            calendar.turn();
            calendar.turn();
            assertEquals("EXPIRED", field(overdue, "Status"));
            assertEquals("PUBLISHED", field(current, "Status"));
            var event = probe.await("AssetExpired", sent -> overdue.equals(sent.subject()), PATIENCE);
            assertEquals(Organizations.ACME, event.organization());
            assertEquals(1, count(probe, "AssetExpired", overdue));
        }
    }

    @Test
    void publishesAnApprovedAssetAtItsTime() throws Exception {
        String due = approved(Map.of("PublishAt", "2020-01-01T00:00:00Z"));
        String early = approved(Map.of("PublishAt", "2120-01-01T00:00:00Z"));
        calendar.turn();
        assertEquals("PUBLISHED", field(due, "Status"));
        assertEquals("APPROVED", field(early, "Status"));
    }

    @Test
    void asksOnceForAReviewOfWhatStandsAndOfNothingElse() throws Exception {
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            Map<String, Object> fields = battlecard();
            fields.put("ReviewBy", "2020-01-01T00:00:00Z");
            String draft = create("marketing", fields);
            String overdue = published(fields);
            String later = approved(Map.of("ReviewBy", "2120-01-01T00:00:00Z"));
            calendar.turn();
            calendar.turn();
            var event = probe.await("AssetReviewDue", sent -> overdue.equals(sent.subject()), PATIENCE);
            assertEquals("REVIEW_BY", event.data().path("cause").asText());
            assertEquals(
                    Tokens.user(Organizations.ACME, "marketing"),
                    event.data().path("ownerId").asText());
            assertEquals(1, count(probe, "AssetReviewDue", overdue));
            assertEquals("REVIEW_BY", field(overdue, "ReviewCause"));
            assertNotNull(field(overdue, "ReviewDueSince"));
            assertEquals("PUBLISHED", field(overdue, "Status"));
            assertNull(field(draft, "ReviewDueSince"));
            assertNull(field(later, "ReviewDueSince"));
        }
    }

    /** Two replicas wake up at the same moment; a third has just been restarted and knows nothing of them. */
    @Test
    void doesEverythingOnceHoweverManyReplicasDoIt() throws Exception {
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            List<String> due = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                due.add(approved(Map.of(
                        "PublishAt", "2020-01-01T00:00:00Z", "ReviewBy", "2020-01-02T00:00:00Z", "Name", "T" + i)));
            }
            turnAtOnce(3);
            for (String asset : due) {
                assertEquals("PUBLISHED", field(asset, "Status"));
                probe.await("AssetReviewDue", sent -> asset.equals(sent.subject()), PATIENCE);
                patch("marketing", asset, Map.of("ExpireAt", "2020-01-03T00:00:00Z"))
                        .statusCode(204);
            }
            turnAtOnce(3);
            for (String asset : due) {
                assertEquals("EXPIRED", field(asset, "Status"));
                probe.await("AssetExpired", sent -> asset.equals(sent.subject()), PATIENCE);
                for (String type : List.of("AssetPublished", "AssetReviewDue", "AssetExpired")) {
                    assertEquals(1, count(probe, type, asset), type);
                }
            }
        }
    }

    private void turnAtOnce(int replicas) throws Exception {
        CyclicBarrier start = new CyclicBarrier(replicas);
        try (var threads = Executors.newFixedThreadPool(replicas)) {
            List<Future<Void>> turns = new ArrayList<>();
            for (int i = 0; i < replicas; i++) {
                AssetCalendar replica = new AssetCalendar(database, assets, config, clock);
                turns.add(threads.submit(() -> {
                    start.await();
                    replica.turn();
                    return null;
                }));
            }
            for (Future<Void> turn : turns) {
                turn.get();
            }
        }
    }

    private static long count(EventProbe probe, String type, String asset) {
        return probe.received(type).stream()
                .filter(sent -> asset.equals(sent.subject()))
                .count();
    }

    private static String approved(Map<String, ?> more) {
        Map<String, Object> fields = battlecard();
        fields.putAll(more);
        String id = create("marketing", fields);
        move("marketing", id, "review").statusCode(200);
        approve(id);
        return id;
    }
}
