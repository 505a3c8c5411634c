package dev.rapport.content.asset;

import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.content.ContentApi.patch;
import static dev.rapport.content.ContentApi.published;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssetCalendarTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    AssetCalendar calendar;

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
            assertEquals(
                    1,
                    probe.received("AssetExpired").stream()
                            .filter(sent -> overdue.equals(sent.subject()))
                            .count());
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

    private static String approved(Map<String, ?> more) {
        Map<String, Object> fields = battlecard();
        fields.putAll(more);
        String id = create("marketing", fields);
        move("marketing", id, "review").statusCode(200);
        move("marketing", id, "approval").statusCode(200);
        return id;
    }
}
