package dev.rapport.content.version;

import static dev.rapport.content.ContentApi.VERSIONS;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.content.rendition.RenditionConfig;
import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Replicas that live in the future, so that the application's own, which is held off by a lease, does not interfere. */
@QuarkusTest
class RenditionQueueTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Inject
    RenditionConfig config;

    @Inject
    Clock clock;

    @Test
    void dealsEachVersionToOneReplica() throws Exception {
        List<RecordId> waiting = waiting(6);
        CyclicBarrier start = new CyclicBarrier(3);
        List<RecordId> claimed = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Future<List<RecordId>>> replicas = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                RenditionQueue replica = later(Duration.ofDays(2));
                replicas.add(threads.submit(() -> {
                    start.await();
                    return all(replica);
                }));
            }
            for (Future<List<RecordId>> replica : replicas) {
                claimed.addAll(replica.get());
            }
        }
        claimed.retainAll(waiting);
        assertEquals(
                waiting,
                claimed.stream()
                        .sorted((a, b) -> Long.compare(a.value(), b.value()))
                        .toList());
    }

    @Test
    void givesAVersionToAnotherReplicaWhenTheFirstOneDied() throws Exception {
        RecordId version = waiting(1).getFirst();
        assertEquals(1, tries(later(Duration.ofDays(2)), version));
        assertEquals(0, tries(later(Duration.ofDays(2)), version));
        assertEquals(2, tries(later(Duration.ofDays(3)), version));
    }

    @Test
    void doesNotCountATryThatFailedForTheStoresSake() throws Exception {
        RecordId version = waiting(1).getFirst();
        RenditionQueue queue = later(Duration.ofDays(2));
        RenditionClaim claim = claims(queue).stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .orElseThrow();
        queue.postpone(claim, Duration.ZERO);
        assertEquals(1, tries(later(Duration.ofDays(3)), version));
    }

    private RenditionQueue later(Duration time) {
        return new RenditionQueue(database, config, Clock.offset(clock, time));
    }

    private static int tries(RenditionQueue queue, RecordId version) {
        return claims(queue).stream()
                .filter(claim -> claim.version().equals(version))
                .mapToInt(RenditionClaim::tries)
                .sum();
    }

    private static List<RecordId> all(RenditionQueue queue) {
        return claims(queue).stream().map(RenditionClaim::version).toList();
    }

    private static List<RenditionClaim> claims(RenditionQueue queue) {
        List<RenditionClaim> claims = new ArrayList<>();
        for (Optional<RenditionClaim> next = queue.claim(); next.isPresent(); next = queue.claim()) {
            claims.add(next.get());
        }
        return claims;
    }

    /** Versions that wait, but not yet: the application's own queue sees them in a day. */
    private List<RecordId> waiting(int count) throws SQLException {
        List<RecordId> versions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RecordId id = RecordId.parse(UploadTest.uploaded(create("marketing", battlecard()), UploadTest.PDF));
            await().atMost(PATIENCE)
                    .until(() ->
                            !as("admin").get(VERSIONS + id).path("TextStatus").equals("PENDING"));
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement("""
                        update content_version set text_status = 'PENDING', rendition_tries = 0,
                            rendition_lease = now() + interval '1 day' where id = ?\
                        """)) {
                statement.setLong(1, id.value());
                statement.executeUpdate();
            }
            versions.add(id);
        }
        return versions;
    }
}
