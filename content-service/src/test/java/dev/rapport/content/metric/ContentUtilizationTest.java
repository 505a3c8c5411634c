package dev.rapport.content.metric;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.publish;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Organizations;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Works in the other organisation and in a window long past, where no other test publishes anything. */
@QuarkusTest
class ContentUtilizationTest {
    private static final String ORG = Organizations.GLOBEX;

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    private static ValidatableResponse metric(String from, String to, String by) {
        return as(ORG, "executive")
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("by", by)
                .get("/api/metrics/content-utilization")
                .then();
    }

    @Test
    void isTheShareOfPublishedAssetsThatSellersUse() throws Exception {
        String used = publishedSince("2001-01-01", null, "DEMO");
        use(used, "2001-02-10T00:00:00Z");
        use(used, "2001-02-11T00:00:00Z");
        publishedSince("2001-01-01", null, "DEMO");
        String usedLater = publishedSince("2001-01-01", "2001-06-01", "VIDEO");
        use(usedLater, "2001-05-10T00:00:00Z");
        publishedSince("2001-03-15", "2001-06-01", "VIDEO");
        metric("2001-01-01", "2001-04-01", "type")
                .statusCode(200)
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(3))
                .body("value", equalTo(1f / 3))
                .body("interval.method", equalTo("wilson"))
                .body("groups.find { it.key == 'DEMO' }.denominator", equalTo(2))
                .body("groups.find { it.key == 'VIDEO' }.numerator", equalTo(0));
        metric("2001-01-01", "2001-04-01", "reach")
                .body("groups.find { it.key == 'depth' }.numerator", equalTo(0))
                .body("groups.find { it.key == 'depth' }.denominator", equalTo(3));
    }

    @Test
    void hasNoValueWhereNothingWasPublished() {
        metric("1990-01-01", "1990-12-31", "scope")
                .statusCode(200)
                .body("value", nullValue())
                .body("denominator", equalTo(0))
                .body("groups.size()", equalTo(0));
    }

    @Test
    void isDefinedBesideItsValue() {
        as(ORG, "sales").get("/api/metrics").then().statusCode(200).body("id", hasItem("content-utilization"));
        metric("2001-01-01", "2001-02-01", "weather")
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"));
    }

    /** Publication dates lie in the past, which no client can say; so the test moves them in the database. */
    private String publishedSince(String from, String until, String type) throws Exception {
        Map<String, Object> fields = battlecard();
        fields.put("Type", type);
        String id = as(ORG, "marketing")
                .body(fields)
                .post("/services/data/v60.0/sobjects/ContentAsset")
                .path("id");
        publish(ORG, "marketing", id);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                    update content_asset set published_at = ?::timestamptz, withdrawn_at = ?::timestamptz
                    where id = ?\
                    """)) {
            statement.setString(1, from);
            statement.setString(2, until);
            statement.setLong(3, RecordId.parse(id).value());
            statement.executeUpdate();
        }
        return id;
    }

    private static void use(String asset, String at) {
        as(ORG, "sales")
                .body(Map.of("channel", "SENT", "at", at))
                .post("/api/assets/" + asset + "/uses")
                .then()
                .statusCode(201)
                .body("counts", equalTo(true));
    }
}
