package dev.rapport.content.metric;

import static dev.rapport.content.ContentApi.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rapport.content.metric.RawWorld.Asset;
import dev.rapport.content.metric.RawWorld.Use;
import dev.rapport.content.metric.RawWorld.User;
import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why an asset is not used, and what is to be done; in organisations of their own. */
@QuarkusTest
class UnusedAssetsTest {
    private static final long SELLER = 1;
    private static final long AUTHOR = 2;
    private static final Instant BEFORE = RawWorld.FROM.minus(Duration.ofDays(20));
    private static final Instant WITHIN = RawWorld.FROM.plus(Duration.ofDays(20));

    @Inject
    @DataSource("system")
    AgroalDataSource owner;

    private static Asset asset(long id, String type, Instant published) {
        return new Asset(id, type, "MARKET", AUTHOR, published, null, false, null);
    }

    private static Use use(long id, long asset, long user, Instant at) {
        return new Use(id, asset, user, null, null, at, false);
    }

    private String organisation(List<Asset> assets, List<Use> uses) throws SQLException {
        List<User> users = List.of(new User(SELLER, true, true), new User(AUTHOR, false, true));
        return RawRows.organisation(owner, new RawWorld(users, assets, uses, List.of(), List.of()));
    }

    private static JsonPath unused(String org, int limit, @Nullable String after) {
        var request = as(org, "marketing")
                .queryParam("from", RawWorld.FROM.toString())
                .queryParam("to", RawWorld.TO.toString())
                .queryParam("limit", limit);
        if (after != null) {
            request.queryParam("after", after);
        }
        return request.get("/api/assets/unused")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void describe(String org, long asset) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.prepareStatement(
                        "update content_asset set stages = 'SQL;SQO', personas = 'CFO' where org_id = ? and id = ?")) {
            statement.setLong(1, RecordId.parse(org).value());
            statement.setLong(2, asset);
            statement.executeUpdate();
        }
    }

    @Test
    void eachReasonHasItsAct() throws SQLException {
        Instant longAgo = RawWorld.TO.minus(Duration.ofDays(400));
        Instant lately = RawWorld.TO.minus(Duration.ofDays(100));
        String org = organisation(
                List.of(
                        asset(1, "DEMO", RawWorld.TO.minus(Duration.ofDays(29))),
                        asset(2, "DECK", lately),
                        asset(3, "DECK", lately),
                        asset(4, "VIDEO", longAgo),
                        asset(5, "VIDEO", lately),
                        asset(6, "DATASHEET", longAgo),
                        asset(7, "DATASHEET", lately),
                        asset(8, "PLAYBOOK", lately)),
                List.of(use(1, 3, SELLER, WITHIN), use(2, 4, SELLER, BEFORE), use(3, 7, AUTHOR, WITHIN)));
        for (long described : List.of(2, 3, 4, 6, 7, 8)) {
            describe(org, described);
        }
        JsonPath answer = unused(org, 50, null);
        assertEquals(7, answer.getList("assets").size());
        assertReason(answer, 1, "TOO_NEW", "WAIT");
        assertReason(answer, 2, "DOUBLED", "MERGE");
        assertReason(answer, 4, "LEFT", "REWORK");
        assertReason(answer, 5, "HARD_TO_FIND", "REWORK");
        assertReason(answer, 6, "NEVER_WANTED", "ARCHIVE");
        assertReason(answer, 7, "NOT_TAKEN_UP", "PROMOTE");
        assertReason(answer, 8, "NEVER_SHARED", "PROMOTE");
        assertEquals(id(3), answer.getString(of(2) + "usedInstead"));
        assertEquals(BEFORE, Instant.parse(answer.getString(of(4) + "lastUsedAt")));
        assertNull(answer.getString("next"));
    }

    private static void assertReason(JsonPath answer, long asset, String reason, String act) {
        assertEquals(reason, answer.getString(of(asset) + "reason"), () -> "asset " + asset);
        assertEquals(act, answer.getString(of(asset) + "act"), () -> "asset " + asset);
    }

    private static String of(long asset) {
        return "assets.find { it.assetId == '" + id(asset) + "' }.";
    }

    private static String id(long asset) {
        return new RecordId(asset).toString();
    }

    @Test
    void isReadByThePage() throws SQLException {
        List<Asset> assets = new ArrayList<>();
        for (long id = 1; id <= 7; id++) {
            assets.add(asset(id, "DEMO", BEFORE.plus(Duration.ofDays(id / 3))));
        }
        String org = organisation(assets, List.of());
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            JsonPath page = unused(org, 3, after);
            seen.addAll(page.getList("assets.assetId"));
            after = page.getString("next");
        } while (after != null);
        assertEquals(assets.stream().map(asset -> id(asset.id())).toList(), seen);
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (String query :
                List.of("limit=0", "limit=201", "after=x", "from=2003-01-02&to=2003-01-01", "to=tomorrow")) {
            as("marketing")
                    .get("/api/assets/unused?" + query)
                    .then()
                    .statusCode(400)
                    .body("[0].errorCode", equalTo("INVALID_PARAMETER"));
        }
        as("executive").get("/api/assets/unused").then().statusCode(200).body("from", notNullValue());
    }
}
