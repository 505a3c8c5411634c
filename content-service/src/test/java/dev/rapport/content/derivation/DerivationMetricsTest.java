package dev.rapport.content.derivation;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.publish;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In the other organisation; uses lie in a year in which no other test publishes or uses anything. */
@QuarkusTest
class DerivationMetricsTest {
    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Test
    void reuseFactorEqualsACountOverWhatWasDone() throws SQLException {
        Random random = new Random(11);
        Set<List<Object>> counted = new HashSet<>();
        int masters = 8;
        for (int i = 0; i < masters; i++) {
            String id = published("1981-01-01", i < 6 ? null : "1981-07-01");
            for (int use = random.nextInt(6); use > 0; use--) {
                String deal = random.nextBoolean() ? "00600000000000%dAAA".formatted(1 + random.nextInt(2)) : null;
                LocalDate day = LocalDate.of(1981, 2, 1).plusDays(random.nextInt(3));
                use("sales", id, deal, day);
                counted.add(Arrays.asList(id, deal, day));
                if (random.nextBoolean()) {
                    use("marketing", id, deal, day);
                }
            }
        }
        String before = published("1980-01-01", "1980-12-31");
        use("sales", before, null, LocalDate.of(1980, 6, 1));
        as(GLOBEX, "executive")
                .get("/api/metrics/reuse-factor?from=1981-02-01&to=1981-03-01&by=type")
                .then()
                .statusCode(200)
                .body("numerator", equalTo(counted.size()))
                .body("denominator", equalTo(masters))
                .body("value", equalTo((float) counted.size() / masters))
                .body("interval", nullValue())
                .body("groups[0].key", equalTo("BATTLECARD"));
        as(GLOBEX, "executive")
                .get("/api/metrics/reuse-factor?from=1979-02-01&to=1979-03-01")
                .then()
                .body("value", nullValue())
                .body("denominator", equalTo(0));
    }

    @Test
    void driftEqualsACountOverTheRawRows() throws SQLException {
        String master = asset();
        String region = as(GLOBEX, "marketing")
                .body(Map.of("ContentAssetId", master, "Name", "headline", "Content", "one"))
                .post(Master.REGIONS)
                .path("id");
        String left = derive(master);
        String kept = derive(master);
        as(GLOBEX, "sales")
                .post("/api/derivations/" + derive(master) + "/retirement")
                .then()
                .statusCode(200);
        as(GLOBEX, "marketing")
                .body(Map.of("Content", "two"))
                .patch(Master.REGIONS + region)
                .then()
                .statusCode(204);
        as(GLOBEX, "sales").post("/api/derivations/" + kept + "/refresh").then().statusCode(200);
        as(GLOBEX, "sales").get("/api/derivations/" + left).then().body("status", equalTo("STALE"));
        int stale = rows("status = 'STALE'");
        int live = rows("status in ('STALE', 'ACTIVE')");
        assertTrue(stale >= 1 && live > stale);
        as(GLOBEX, "executive")
                .get("/api/metrics/drift?by=type")
                .then()
                .statusCode(200)
                .body("numerator", equalTo(stale))
                .body("denominator", equalTo(live))
                .body("interval.method", equalTo("wilson"))
                .body("groups.find { it.key == 'BATTLECARD' }.denominator", equalTo(live));
        as(GLOBEX, "executive")
                .get("/api/metrics/drift?from=1970-01-01&to=1971-01-01")
                .then()
                .body("value", nullValue());
    }

    private int rows(String condition) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from derivation where org_id = ? and not is_deleted and " + condition)) {
            statement.setLong(1, RecordId.parse(GLOBEX).value());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static String derive(String master) {
        return as(GLOBEX, "sales")
                .body(Map.of("accountId", Master.account()))
                .post("/api/assets/" + master + "/derivations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String asset() {
        String id = as(GLOBEX, "marketing")
                .body(battlecard())
                .post("/services/data/v60.0/sobjects/ContentAsset")
                .path("id");
        publish(GLOBEX, "marketing", id);
        return id;
    }

    private String published(String from, String until) throws SQLException {
        String id = asset();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                    update content_asset set published_at = ?::timestamptz, withdrawn_at = ?::timestamptz
                    where id = ?\
                    """)) {
            statement.setString(1, from + "T00:00:00Z");
            statement.setString(2, until == null ? "1981-12-31T00:00:00Z" : until + "T00:00:00Z");
            statement.setLong(3, RecordId.parse(id).value());
            statement.executeUpdate();
        }
        return id;
    }

    private static void use(String role, String asset, String deal, LocalDate day) {
        Map<String, Object> body = new HashMap<>(Map.of("channel", "SENT", "at", day + "T10:00:00Z"));
        if (deal != null) {
            body.put("opportunityId", deal);
        }
        as(GLOBEX, role)
                .body(body)
                .post("/api/assets/" + asset + "/uses")
                .then()
                .statusCode(201);
    }
}
