package dev.rapport.feedback.feed;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.feedback.Api;
import dev.rapport.feedback.ShiftedClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way from a server on this machine, by the one name of it that is allowed, to mentions. */
@QuarkusTest
class FeedTest {
    private static final Api MARKETING = Api.as("marketing");
    private static final int REPLICAS = 4;

    @Inject
    FeedCalendar calendar;

    private final String unique = UUID.randomUUID().toString();

    @Test
    void makesMentionsOfItsEntriesOnce() throws Exception {
        try (Site site = Site.of(rss())) {
            String feed = created(site.url("/feed"), Map.of());
            calendar.turn();
            assertEquals(2, mentions(feed));
            MARKETING
                    .read("MentionFeed", feed)
                    .body("LastReadAt", notNullValue())
                    .body("LastError", nullValue())
                    .body("Failures", equalTo(0));
            Map<String, String> first = query(
                            "SELECT Name,Url,Author,Source FROM Mention WHERE ExternalId = '" + unique + "-1'")
                    .extract()
                    .path("records[0]");
            assertEquals("We & they", first.get("Name"));
            assertEquals("feed:" + feed, first.get("Source"));
            assertEquals(site.url("/a?utm_source=feed"), first.get("Url"));
            again(feed);
            assertEquals(2, mentions(feed));
            stop(feed);
        }
    }

    @Test
    void isReadByOneOfManyReplicas() throws Exception {
        try (Site site = Site.of(rss())) {
            String feed = created(site.url("/feed"), Map.of());
            Callable<Void> turn = () -> {
                calendar.turn();
                return null;
            };
            try (var threads = Executors.newFixedThreadPool(REPLICAS)) {
                for (var end : threads.invokeAll(Collections.nCopies(REPLICAS, turn))) {
                    end.get();
                }
            }
            assertEquals(List.of("/feed"), site.asked());
            calendar.turn();
            assertEquals(1, site.asked().size(), "not before its time");
            stop(feed);
        }
    }

    @Test
    void isAskedForWhatHasChangedOnly() throws Exception {
        try (Site site = new Site(exchange -> {
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            Site.answer(exchange, same ? 304 : 200, same ? null : rss(), "ETag", "\"v1\"");
        })) {
            String[] feed = new String[1];
            ShiftedClock.ago(Duration.ofMinutes(6), () -> {
                feed[0] = created(site.url("/feed"), Map.of("IntervalMinutes", 5));
                calendar.turn();
            });
            Instant first = lastRead(feed[0]);
            calendar.turn();
            assertEquals(2, site.asked().size());
            assertTrue(lastRead(feed[0]).isAfter(first), "that nothing has changed is known too");
            assertEquals(2, mentions(feed[0]));
            assertEquals(
                    Duration.ofMinutes(5),
                    Duration.between(lastRead(feed[0]), at(MARKETING.field("MentionFeed", feed[0], "NextReadAt"))));
            stop(feed[0]);
        }
    }

    @Test
    void isAskedEverLessOftenWhileItFailsAndDoesNotKeepOthersWaiting() throws Exception {
        try (Site broken = new Site(exchange -> Site.answer(exchange, 500, "no"));
                Site site = Site.of(rss())) {
            String[] feeds = new String[2];
            ShiftedClock.ago(Duration.ofHours(10), () -> {
                feeds[0] = created(broken.url("/feed"), Map.of());
                calendar.turn();
            });
            MARKETING
                    .read("MentionFeed", feeds[0])
                    .body("Failures", equalTo(1))
                    .body("LastError", containsString("500"))
                    .body("LastReadAt", nullValue());
            ShiftedClock.ago(Duration.ofHours(8).plusMinutes(1), calendar::turn);
            MARKETING.read("MentionFeed", feeds[0]).body("Failures", equalTo(1));
            ShiftedClock.ago(Duration.ofHours(8).minusMinutes(1), calendar::turn);
            MARKETING.read("MentionFeed", feeds[0]).body("Failures", equalTo(2));
            feeds[1] = created(site.url("/feed"), Map.of());
            calendar.turn();
            assertEquals(2, mentions(feeds[1]));
            MARKETING
                    .patch("MentionFeed", feeds[0], Map.of("Url", site.url("/other")))
                    .statusCode(204);
            calendar.turn();
            MARKETING.read("MentionFeed", feeds[0]).body("Failures", equalTo(0)).body("LastError", nullValue());
            stop(feeds[0]);
            stop(feeds[1]);
        }
    }

    @Test
    void reachesNothingOfOursByAnotherName() throws Exception {
        try (Site site = new Site(exchange -> Site.answer(exchange, 302, null, "Location", "http://127.0.0.1/"))) {
            String feed = created(site.url("/feed"), Map.of());
            String direct = created("http://127.0.0.1/feed", Map.of());
            calendar.turn();
            for (String each : List.of(feed, direct)) {
                MARKETING
                        .read("MentionFeed", each)
                        .body("LastError", containsString("no public address"))
                        .body("Failures", equalTo(1));
                stop(each);
            }
        }
    }

    @Test
    void isLeftAloneOnceItIsStopped() throws Exception {
        try (Site site = Site.of(rss())) {
            created(site.url("/feed"), Map.of("IsActive", false));
            calendar.turn();
            assertEquals(List.of(), site.asked());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Url, file:///etc/passwd, FIELD_INTEGRITY_EXCEPTION",
        "Url, http://news.example:22/, FIELD_INTEGRITY_EXCEPTION",
        "Url, http://a:b@news.example/, FIELD_INTEGRITY_EXCEPTION",
        "IntervalMinutes, 4, NUMBER_OUTSIDE_VALID_RANGE",
        "IntervalMinutes, 10081, NUMBER_OUTSIDE_VALID_RANGE",
        "LastError, x, INVALID_FIELD_FOR_INSERT_UPDATE"
    })
    void refusesAFeedThatIsNone(String field, String value, String code) {
        Object given = value.matches("\\d+") ? Integer.valueOf(value) : value;
        Map<String, Object> fields = fields("https://news.example/feed", Map.of(field, given));
        MARKETING.create("MentionFeed", fields).statusCode(400).body("[0].errorCode", equalTo(code));
        Api.as("sales")
                .create("MentionFeed", fields("https://news.example/", Map.of()))
                .statusCode(403);
    }

    private static Instant lastRead(String feed) {
        return at(MARKETING.field("MentionFeed", feed, "LastReadAt"));
    }

    private static Instant at(String text) {
        return Instant.parse(text.replace("+0000", "Z"));
    }

    private String rss() {
        return Site.RSS.formatted(unique, unique);
    }

    /** Read once more, as if another address had been set: at once, and with nothing known of the last time. */
    private void again(String feed) throws Exception {
        MARKETING.patch("MentionFeed", feed, Map.of("IsActive", false)).statusCode(204);
        MARKETING.patch("MentionFeed", feed, Map.of("IsActive", true)).statusCode(204);
        calendar.turn();
    }

    private static String created(String url, Map<String, ?> more) {
        return MARKETING.created("MentionFeed", fields(url, more));
    }

    private static Map<String, Object> fields(String url, Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(Map.of("Name", "News", "Url", url));
        fields.putAll(more);
        return fields;
    }

    private static void stop(String feed) {
        MARKETING.patch("MentionFeed", feed, Map.of("IsActive", false)).statusCode(204);
    }

    private static ValidatableResponse query(String soql) {
        return MARKETING
                .request()
                .queryParam("q", soql)
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200);
    }

    private static int mentions(String feed) {
        return query("SELECT Id FROM Mention WHERE Source = 'feed:" + feed + "'")
                .extract()
                .path("totalSize");
    }
}
