package dev.rapport.content.oneoff;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.publish;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the other organisation, with assets that were created in a year in which no other test creates any. */
@QuarkusTest
class OneOffTest {
    private static final Duration STRETCH = Duration.ofDays(180);
    private static final List<String> LEADS = List.of(lead(1), lead(2), lead(3));

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    private static String lead(int number) {
        return RecordId.of("00Q", 900_000 + number).toString();
    }

    /** Leads one and two are of one company, lead three of nobody known. */
    @BeforeEach
    void companies() throws SQLException {
        company(LEADS.get(0), "Acme Fleet");
        company(LEADS.get(1), " acme fleet ");
    }

    private void company(String lead, String company) throws SQLException {
        run(
                "insert into known_lead (org_id, lead_id, company) values (?, ?, ?) on conflict do nothing",
                RecordId.parse(GLOBEX).value(),
                RecordId.parse(lead).value(),
                company);
    }

    @Test
    void isWhatWasUsedForAtMostOneAccount() throws SQLException {
        String unused = asset(400, null, 1);
        String oneCompany = asset(400, null, 1);
        use(oneCompany, LEADS.get(0), null, 10);
        use(oneCompany, LEADS.get(1), null, 20);
        String twoAccounts = asset(400, null, 1);
        use(twoAccounts, LEADS.get(0), null, 10);
        use(twoAccounts, LEADS.get(2), null, 20);
        String longAgo = asset(400, null, 1);
        use(longAgo, LEADS.get(0), null, 300);
        use(longAgo, null, "006000000000001AAA", 20);
        String young = asset(100, null, 1);
        String derived = asset(400, null, 1);
        use(derived, LEADS.get(0), null, 10);
        as(GLOBEX, "sales")
                .body(Map.of("accountId", "001000000000001AAA"))
                .post("/api/assets/" + derived + "/derivations")
                .then()
                .statusCode(201);
        List<String> found = found();
        assertEquals(
                List.of(unused, oneCompany, longAgo),
                List.of(unused, oneCompany, twoAccounts, longAgo, young, derived).stream()
                        .filter(found::contains)
                        .toList());
        as(GLOBEX, "executive")
                .get("/api/assets/one-offs")
                .then()
                .body("days", equalTo(180))
                .body("assets.find { it.assetId == '" + oneCompany + "' }.accounts", equalTo(1))
                .body("assets.find { it.assetId == '" + oneCompany + "' }.uses", equalTo(2))
                .body("assets.find { it.assetId == '" + unused + "' }.accounts", equalTo(0));
    }

    @Test
    void goesOnAfterTheAssetThatIsNamed() throws SQLException {
        String first = asset(400, null, 1);
        String second = asset(400, null, 1);
        List<String> rest = as(GLOBEX, "sales")
                .get("/api/assets/one-offs?after=" + first)
                .then()
                .statusCode(200)
                .extract()
                .path("assets.assetId");
        assertEquals(
                List.of(second),
                rest.stream().filter(List.of(first, second)::contains).toList());
    }

    @Test
    void makesARatioThatEqualsACountOverTheRawRows() throws SQLException {
        Random random = new Random(7);
        for (int i = 0; i < 24; i++) {
            int age = 60 + random.nextInt(500);
            Integer withdrawn = random.nextInt(4) == 0 ? Integer.valueOf(random.nextInt(age)) : null;
            String asset = asset(age, withdrawn, 2);
            for (int use = random.nextInt(4); use > 0; use--) {
                String lead = random.nextInt(3) == 0 ? null : LEADS.get(random.nextInt(3));
                String deal = random.nextInt(3) == 0 ? "00600000000000%dAAA".formatted(1 + random.nextInt(2)) : null;
                use(asset, lead, deal, random.nextInt(400));
            }
        }
        Count raw = count();
        as(GLOBEX, "executive")
                .get("/api/metrics/one-off-ratio?from=1972-01-01&to=1973-01-01&by=kind")
                .then()
                .statusCode(200)
                .body("numerator", equalTo(raw.oneOffs()))
                .body("denominator", equalTo(raw.judged()))
                .body("value.toDouble()", closeTo((double) raw.oneOffs() / raw.judged(), 1e-6))
                .body("followUp.immature", equalTo(raw.young()))
                .body("groups.key.size()", equalTo(3));
    }

    @Test
    void hasNoRatioWhereNothingWasMade() {
        as(GLOBEX, "executive")
                .get("/api/metrics/one-off-ratio?from=1960-01-01&to=1961-01-01")
                .then()
                .statusCode(200)
                .body("value", nullValue())
                .body("denominator", equalTo(0));
    }

    private record Count(int oneOffs, int judged, int young) {}

    private record Use(long asset, Instant at, String account) {}

    /** The same by hand. */
    private Count count() throws SQLException {
        Instant now = Instant.now();
        List<Use> uses = uses();
        int oneOffs = 0;
        int judged = 0;
        int young = 0;
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("""
                    select id, extract(epoch from published_at), extract(epoch from withdrawn_at) from content_asset
                    where created_date >= '1972-01-01' and created_date < '1973-01-01' and not is_deleted\
                    """)) {
            while (rows.next()) {
                Instant published = Instant.ofEpochSecond(rows.getLong(2));
                long withdrawn = rows.getLong(3);
                Instant until = rows.wasNull() ? now : Instant.ofEpochSecond(withdrawn);
                if (published.isAfter(until.minus(STRETCH))) {
                    young++;
                    continue;
                }
                judged++;
                Set<String> accounts = new HashSet<>();
                for (Use use : uses) {
                    boolean recent =
                            !use.at().isBefore(until.minus(STRETCH)) && use.at().isBefore(until);
                    if (use.asset() == rows.getLong(1) && recent) {
                        accounts.add(use.account());
                    }
                }
                oneOffs += accounts.size() <= 1 ? 1 : 0;
            }
        }
        return new Count(oneOffs, judged, young);
    }

    private List<Use> uses() throws SQLException {
        Set<Long> acme = Set.of(
                RecordId.parse(LEADS.get(0)).value(),
                RecordId.parse(LEADS.get(1)).value());
        List<Use> uses = new ArrayList<>();
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("""
                    select content_asset_id, extract(epoch from used_at), lead_id, opportunity_id, used_by_id
                    from content_use where counts and not is_deleted\
                    """)) {
            while (rows.next()) {
                long lead = rows.getLong(3);
                long deal = rows.getLong(4);
                String account = acme.contains(lead)
                        ? "acme"
                        : deal != 0 ? "deal " + deal : lead != 0 ? "lead " + lead : "user " + rows.getLong(5);
                uses.add(new Use(rows.getLong(1), Instant.ofEpochSecond(rows.getLong(2)), account));
            }
        }
        return uses;
    }

    private static List<String> found() {
        return as(GLOBEX, "sales")
                .get("/api/assets/one-offs")
                .then()
                .statusCode(200)
                .extract()
                .path("assets.assetId");
    }

    /** Dates lie in the past, which no client can say; so the test moves them in the database. */
    private String asset(int publishedDaysAgo, Integer withdrawnDaysAgo, int group) throws SQLException {
        String id = as(GLOBEX, "marketing")
                .body(battlecard())
                .post("/services/data/v60.0/sobjects/ContentAsset")
                .path("id");
        publish(GLOBEX, "marketing", id);
        run(
                "update content_asset set created_date = ?::timestamptz, published_at = ?, withdrawn_at = ? where id ="
                        + " ?",
                group == 1 ? "1971-05-05T00:00:00Z" : "1972-05-05T00:00:00Z",
                ago(publishedDaysAgo),
                withdrawnDaysAgo == null ? null : ago(withdrawnDaysAgo),
                RecordId.parse(id).value());
        return id;
    }

    private void use(String asset, String lead, String deal, int daysAgo) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "channel",
                "SENT",
                "at",
                Instant.now().minus(Duration.ofDays(daysAgo)).toString()));
        if (lead != null) {
            body.put("leadId", lead);
        }
        if (deal != null) {
            body.put("opportunityId", deal);
        }
        as(GLOBEX, "sales")
                .body(body)
                .post("/api/assets/" + asset + "/uses")
                .then()
                .statusCode(201);
    }

    private static Object ago(int days) {
        return Instant.now().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
