package dev.rapport.content.announcement;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.testkit.Organizations.ACME;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The metric against a count of the raw rows by hand, each case in a year in which nothing else happened. */
@QuarkusTest
class AnnouncementReachTest {
    private static final AtomicLong NUMBERS = new AtomicLong(4_000_000_000L);
    private static final AtomicLong YEARS = new AtomicLong(1971);
    private static final double TOLERANCE = 1e-5;
    private static final double SECONDS_OF_A_DAY = 86_400;

    /** They all have left since. */
    private static final String LEFT = """
        insert into directory_user (org_id, id, name, team, active, as_of) values (?, ?, 'x', ?, false, now())\
        """;

    private final long year = YEARS.getAndIncrement();
    private final List<Row> rows = new ArrayList<>();

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    /** One receipt as it was stored. */
    private record Row(String team, double days, boolean acknowledged) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isWhatTheRowsSay(long seed) throws SQLException {
        Random random = new Random(seed);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Instant published = Instant.parse(year + "-03-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(2_000)));
            Duration open = Duration.ofHours(24 + random.nextInt(500));
            long announcement = announce(published, published.plus(open));
            for (int user = 0; user < 12; user++) {
                receive(announcement, published, open, random);
            }
        }
        JsonPath answer = answer("team");
        verify(answer, "", rows);
        Map<String, List<Row>> teams = rows.stream().collect(Collectors.groupingBy(Row::team));
        List<String> keys = answer.getList("groups.key");
        assertEquals(teams.keySet(), Set.copyOf(keys));
        for (int i = 0; i < keys.size(); i++) {
            verify(answer, "groups[" + i + "].", teams.getOrDefault(keys.get(i), List.of()));
        }
    }

    private void receive(long announcement, Instant published, Duration open, Random random) throws SQLException {
        String team = "team " + random.nextInt(3);
        boolean acknowledged = random.nextInt(3) > 0;
        Duration after = acknowledged ? Duration.ofMinutes(random.nextInt((int) open.toMinutes())) : open;
        receive(announcement, team, published, acknowledged ? after : null);
        rows.add(new Row(team, after.toSeconds() / SECONDS_OF_A_DAY, acknowledged));
    }

    @Test
    void ofNothingAnnouncedThereIsNone() {
        ask("announcement")
                .body("value", nullValue())
                .body("numerator", equalTo(0))
                .body("denominator", equalTo(0))
                .body("followUp.medianDays", nullValue())
                .body("groups.size()", equalTo(0));
    }

    @Test
    void whoHasLeftIsCountedAndHalfIsEnoughForTheMedian() throws SQLException {
        Instant published = Instant.parse(year + "-05-01T00:00:00Z");
        long announcement = announce(published, null);
        receive(announcement, "north", published, Duration.ofDays(2));
        receive(announcement, "north", published, null);
        ask("announcement")
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(2))
                .body("followUp.medianDays", equalTo(2f))
                .body("groups[0].denominator", equalTo(2));
        receive(announcement, "south", published, null);
        ask("announcement").body("denominator", equalTo(3)).body("followUp.medianDays", nullValue());
    }

    private void verify(JsonPath answer, String at, List<Row> of) {
        assertEquals(of.stream().filter(Row::acknowledged).count(), answer.getLong(at + "numerator"));
        assertEquals(of.size(), answer.getInt(at + "denominator"));
        Double expected = median(of);
        Object found = answer.get(at + "followUp.medianDays");
        assertEquals(expected == null, found == null);
        if (expected != null) {
            assertEquals(expected, answer.getDouble(at + "followUp.medianDays"), TOLERANCE);
        }
    }

    /** By the definition: the product over all earlier times of one minus those who acknowledged over those who still could. */
    private static @Nullable Double median(List<Row> of) {
        for (double time : of.stream()
                .filter(Row::acknowledged)
                .mapToDouble(Row::days)
                .sorted()
                .toArray()) {
            double silent = 1;
            for (double earlier : of.stream()
                    .filter(row -> row.acknowledged() && row.days() <= time)
                    .mapToDouble(Row::days)
                    .distinct()
                    .toArray()) {
                long then = of.stream()
                        .filter(row -> row.acknowledged() && row.days() == earlier)
                        .count();
                long atRisk = of.stream().filter(row -> row.days() >= earlier).count();
                silent *= 1 - (double) then / atRisk;
            }
            if (silent <= 0.5 + 1e-12) {
                return time;
            }
        }
        return null;
    }

    private ValidatableResponse ask(String by) {
        return as("executive")
                .get("/api/metrics/announcement-reach?by=" + by + "&from=" + year + "-01-01&to=" + year + "-12-31")
                .then()
                .statusCode(200);
    }

    private JsonPath answer(String by) {
        return ask(by).extract().jsonPath();
    }

    private long announce(Instant published, @Nullable Instant closed) throws SQLException {
        long id = RecordId.of("a13", NUMBERS.incrementAndGet()).value();
        run("""
            insert into announcement (org_id, id, version, is_deleted, created_date, created_by_id, last_modified_date,
                last_modified_by_id, system_modstamp, owner_id, name, status, audience_function, target_percent, published_at,
                closed_at, audience, acknowledged)
            values (?, ?, 0, false, now(), 1, now(), 1, now(), 1, 'x', 'CLOSED', 'SALES', 80, ?, ?, 0, 0)\
            """, org(), id, time(published), time(closed));
        return id;
    }

    private void receive(long announcement, String team, Instant published, @Nullable Duration after)
            throws SQLException {
        long user = RecordId.of("005", NUMBERS.incrementAndGet()).value();
        run(LEFT, org(), user, team);
        run(
                """
            insert into announcement_receipt (org_id, id, version, is_deleted, created_date, created_by_id,
                last_modified_date, last_modified_by_id, system_modstamp, announcement_id, user_id, team, delivered_at,
                acknowledged_at)
            values (?, ?, 0, false, now(), 1, now(), 1, now(), ?, ?, ?, ?, ?)\
            """,
                org(),
                RecordId.of("a14", NUMBERS.incrementAndGet()).value(),
                announcement,
                user,
                team,
                time(published),
                time(after == null ? null : published.plus(after)));
    }

    private void run(String sql, @Nullable Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static long org() {
        return RecordId.parse(ACME).value();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
