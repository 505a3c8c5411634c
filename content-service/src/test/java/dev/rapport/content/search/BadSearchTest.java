package dev.rapport.content.search;

import static dev.rapport.content.ContentApi.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadSearchTest {
    private static final String PATH = "/api/assets/search";

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type    | DEK      | DECK
            stage   | RECYCLED | ADVOCATE
            status  | LIVE     | PUBLISHED
            scope   | WORLD    | SEGMENT
            messageType | HYPE | OUTCOME
            """)
    void namesTheLegalValues(String facet, String value, String legal) {
        as("sales")
                .queryParam(facet, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"))
                .body("[0].message", containsString(legal))
                .body("[0].fields[0]", equalTo(facet));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit    | 0         | INVALID_PARAMETER
            limit    | 51        | INVALID_PARAMETER
            limit    | -1        | INVALID_PARAMETER
            limit    | many      | INVALID_PARAMETER
            limit    | 99999999999 | INVALID_PARAMETER
            after    | x         | INVALID_PARAMETER
            after    | W3f800000_a10000000000001AAA | INVALID_PARAMETER
            after    | A7fc00000_a10000000000001AAA | INVALID_PARAMETER
            after    | A00000000_a10000000000001AAB | MALFORMED_ID
            owner    | me        | MALFORMED_ID
            language | english   | FIELD_INTEGRITY_EXCEPTION
            persona  | ' '       | INVALID_PARAMETER
            personas | Buyer     | INVALID_PARAMETER
            q        | "open     | MALFORMED_SEARCH
            q        | (fleet    | MALFORMED_SEARCH
            q        | a         | MALFORMED_SEARCH
            """)
    void refusesWhatHasNoMeaning(String parameter, String value, String code) {
        as("sales")
                .queryParam(parameter, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo(code));
    }

    @Test
    void saysWhichParameterWasMeant() {
        as("sales")
                .get(PATH + "?personas=Buyer")
                .then()
                .statusCode(400)
                .body("[0].message", containsString("'persona'"));
    }

    @Test
    void refusesWhatIsTooLongOrTooMuch() {
        as("sales")
                .queryParam("q", "x".repeat(501))
                .get(PATH)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("STRING_TOO_LONG"));
        as("sales")
                .queryParam("persona", Collections.nCopies(51, "Buyer"))
                .get(PATH)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("LIMIT_EXCEEDED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!",
                "'; drop table content_asset; --",
                "a:*b & !c <-> d",
                "\\\\",
                "%00%",
                "\uD83D\uDE00 x",
                "<>"
            })
    void findsNothingForWordsOfNoLetters(String q) {
        as("sales").queryParam("q", q).get(PATH).then().statusCode(lessThan(500));
        as("sales")
                .queryParam("persona", q)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("hits", empty());
    }

    @Test
    void isEndedWhenItTakesTooLong() throws SQLException {
        try (var connection = database.getConnection();
                var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("lock table asset_facts in access exclusive mode");
            as("sales")
                    .queryParam("type", "DECK")
                    .get(PATH)
                    .then()
                    .statusCode(400)
                    .body("[0].errorCode", equalTo("QUERY_TIMEOUT"));
            connection.rollback();
        }
        as("sales").queryParam("type", "DECK").get(PATH).then().statusCode(200);
    }

    @Test
    void isForNobodyWithoutAToken() {
        RestAssured.given().get(PATH).then().statusCode(401);
    }
}
