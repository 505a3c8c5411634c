package dev.rapport.platform.query;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.created;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that are meant to harm end soon, with records or with a code. */
@QuarkusTest
class HostileQueryTest {
    private static final long SOON = 8;

    @Inject
    @DataSource("system")
    AgroalDataSource owner;

    private static ValidatableResponse ask(String soql) {
        return marketing().queryParam("q", soql).get(ROOT + "/query").then().time(lessThan(SOON), SECONDS);
    }

    /** As a subrequest, where no address limits its length. */
    private static ValidatableResponse askLong(String soql) {
        return marketing()
                .body(Map.of(
                        "compositeRequest",
                        List.of(Map.of(
                                "method",
                                "GET",
                                "url",
                                ROOT + "/query?q=" + URLEncoder.encode(soql, StandardCharsets.UTF_8),
                                "referenceId",
                                "it"))))
                .post(ROOT + "/composite")
                .then()
                .time(lessThan(SOON), SECONDS)
                .statusCode(200);
    }

    @Test
    void refusesAQueryThatIsTooLongWhereverItComesIn() {
        String soql = "SELECT Id FROM Widget WHERE Name = '" + "x".repeat(100_000) + "'";
        askLong(soql)
                .body("compositeResponse[0].httpStatusCode", is(400))
                .body("compositeResponse[0].body[0].errorCode", is("LIMIT_EXCEEDED"));
        marketing()
                .body(Map.of("operation", "query", "query", soql))
                .post(ROOT + "/jobs/query")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("LIMIT_EXCEEDED"));
    }

    @Test
    void endsAPatternThatIsMadeToBeSlow() {
        String mark = unique();
        created(WIDGETS, Map.of("Name", "x", "ExternalId", mark, "Color", "ab".repeat(120)));
        for (String pattern :
                List.of("%_%_%_".repeat(660), "%a".repeat(2_000), "_%".repeat(400) + "c", "%".repeat(4_000))) {
            askLong("SELECT Id FROM Widget WHERE ExternalId = '" + mark + "' AND Color LIKE '" + pattern + "'")
                    .body("compositeResponse[0].httpStatusCode", is(200));
        }
    }

    /** What one row takes is bounded by its length; what all take, by the limit of the statement. */
    @Test
    void endsASlowPatternOverManyRows() throws SQLException {
        String mark = unique();
        String one = created(WIDGETS, Map.of("Name", "x", "ExternalId", mark, "Color", "ab".repeat(120)));
        Copies.make(owner, "widget", "external_id", one, 20_000);
        String pattern = "%a%b".repeat(60) + "%c";
        int status = ask("SELECT COUNT() FROM Widget WHERE ExternalId LIKE '" + mark + "%' AND Color LIKE '" + pattern
                        + "'")
                .extract()
                .statusCode();
        assertTrue(status == 200 || status == 400, "status " + status);
        ask("SELECT Id FROM Widget WHERE ExternalId = '" + mark + "'")
                .statusCode(200)
                .body("totalSize", is(1));
        try (var connection = owner.getConnection();
                var delete = connection.prepareStatement("delete from widget where left(external_id, ?) = ?")) {
            delete.setInt(1, mark.length());
            delete.setString(2, mark);
            delete.executeUpdate();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Id FROM Widget ORDER BY Name; drop table widget",
                "SELECT Id FROM Widget ORDER BY (select 1)",
                "SELECT Id FROM Widget ORDER BY 'x' OR 1=1 --",
                "SELECT Id FROM Widget WHERE Name = 'x' OR 1=1 --",
                "SELECT Id FROM Widget; drop table widget",
                "SELECT Id FROM Widget -- comment",
                "SELECT Id FROM Widget /* comment */",
                "SELECT Id, (select version()) FROM Widget",
                "SELECT pg_sleep(10) FROM Widget",
                "SELECT Id FROM Widget WHERE Name = $1",
                "SELECT Id FROM Widget WHERE Name = ?",
                "SELECT Id FROM Widget WHERE Name = \"x\"",
                "SELECT Id FROM Widget LIMIT 1e999999999",
                "SELECT Id FROM Widget LIMIT -1",
            })
    void refusesSqlThatIsNoSoql(String soql) {
        ask(soql).statusCode(400).body("[0].errorCode", is("MALFORMED_QUERY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SELECT Id FROM pg_user; INVALID_TYPE",
                "SELECT Id FROM Widget WHERE pg_sleep = 1; INVALID_FIELD",
                "SELECT org_id FROM Widget; INVALID_FIELD",
                "SELECT Id FROM Widget ORDER BY org_id; INVALID_FIELD",
                "SELECT COUNT(Id) \"x\" FROM Widget; MALFORMED_QUERY",
            })
    void reachesNothingButTheFieldsOfObjects(String soql, String code) {
        ask(soql).statusCode(400).body("[0].errorCode", is(code));
    }

    @Test
    void refusesALiteralThatNoTextCanEqual() {
        ask("SELECT Id FROM Widget WHERE Name = 'a\0b'").statusCode(400).body("[0].errorCode", is("MALFORMED_QUERY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "e\u0301", "${jndi:ldap://127.0.0.1/a}", "{{7*7}}", "$1", "?"})
    void findsNothingOfATextThatNobodyHas(String text) {
        String soql = "SELECT Id FROM Widget WHERE ExternalId = '" + text + unique() + "'";
        ask(soql).statusCode(200).body("totalSize", is(0));
        ask(soql.replace("=", "LIKE")).statusCode(200).body("totalSize", is(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e400", "1e-400", "1e999999999", "1e-999999999", "-1e999999999", "99999999999999999999999999"})
    void answersOrRefusesAnyNumber(String number) {
        for (String field : List.of("Price", "Parts")) {
            int status = ask("SELECT Id FROM Widget WHERE " + field + " = " + number + " AND Name = 'nobody'")
                    .extract()
                    .statusCode();
            assertTrue(status == 200 || status == 400, number + " " + status);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "batchSize=99999999999999999999",
                "batchSize=-1",
                "batchSize=NaN",
                "' OR 1=1 --",
                "${jndi:ldap://127.0.0.1/a}",
            })
    void takesAnyQueryOption(String options) {
        marketing()
                .header("Sforce-Query-Options", options)
                .queryParam("q", "SELECT Id FROM Widget WHERE Name = 'nobody'")
                .get(ROOT + "/query")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"' OR 1=1 --", "AAAA", "%00", "x"})
    void refusesAForgedLocator(String locator) {
        marketing()
                .get(ROOT + "/query/{locator}", locator)
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_QUERY_LOCATOR"));
    }
}
