package dev.rapport.content.request;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** In a window long past, where no other test asks for anything. */
@QuarkusTest
class RequestLeadTimeTest {
    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Test
    void isTheShareDoneInTimeWithTheMedianOfAllIncludingTheOpen() throws Exception {
        received("SQL", "2002-03-01", "2002-03-11");
        received("SQL", "2002-03-02", "2002-03-22");
        received("SQO", "2002-03-03", "2002-06-11");
        received("SQO", "2002-03-04", null);
        metric("from=2002-03-01&to=2002-04-01&by=stage")
                .statusCode(200)
                .body("numerator", equalTo(2))
                .body("denominator", equalTo(4))
                .body("followUp.horizonDays", equalTo(30))
                .body("followUp.medianDays", equalTo(20f))
                .body("followUp.immature", equalTo(0))
                .body("groups.find { it.key == 'SQL' }.followUp.medianDays", equalTo(10f))
                .body("groups.find { it.key == 'SQO' }.numerator", equalTo(0))
                .body("groups.find { it.key == 'SQO' }.followUp.medianDays", equalTo(100f));
        metric("from=2002-03-01&to=2002-04-01&horizon=15").body("numerator", equalTo(1));
    }

    @Test
    void hasNoValueWhereNothingWasAskedFor() {
        metric("from=1991-01-01&to=1991-02-01")
                .statusCode(200)
                .body("value", nullValue())
                .body("followUp.medianDays", nullValue());
    }

    @Test
    void leavesOutThoseThatWereNotFollowedLongEnough() {
        ask("SQL");
        metric("horizon=3650").body("denominator", equalTo(0)).body("value", nullValue());
    }

    private static ValidatableResponse metric(String query) {
        return as(GLOBEX, "executive")
                .get("/api/metrics/content-request-lead-time?" + query)
                .then();
    }

    private static String ask(String stage) {
        return as(GLOBEX, "sales")
                .body(Requests.request(stage, 1))
                .post("/api/content-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Times lie in the past, which no client can say; so the test moves them in the database. */
    private void received(String stage, String at, String done) throws Exception {
        String id = ask(stage);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                    update content_request set received_at = ?::timestamptz, done_at = ?::timestamptz,
                           status = case when ?::text is null then 'RECEIVED' else 'DONE' end
                    where id = ?\
                    """)) {
            statement.setString(1, at + "T00:00:00Z");
            statement.setString(2, done == null ? null : done + "T00:00:00Z");
            statement.setString(3, done);
            statement.setLong(4, RecordId.parse(id).value());
            statement.executeUpdate();
        }
    }
}
