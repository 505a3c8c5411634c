package dev.rapport.platform.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Search in one application's objects, on PostgreSQL. */
@QuarkusTest
class SearchTest {
    private static final String DATA = "/services/data/v60.0/";

    /** A word that only one test's records have. */
    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void findsAWordInAnyFieldAndPutsNamesFirst() {
        widget("Plain", "In its notes: " + mark);
        widget(mark, "nothing");
        widget("Other", "nothing");
        search("FIND {" + mark.toUpperCase(Locale.ROOT) + "} RETURNING Widget(Id, Name)")
                .statusCode(200)
                .body("searchRecords.Name", contains(mark, "Plain"))
                .body("searchRecords[0].attributes.type", equalTo("Widget"));
    }

    @Test
    void looksIntoNamesAloneWhereToldSo() {
        widget("Plain", mark);
        widget(mark, "nothing");
        search("FIND {" + mark + "} IN NAME FIELDS RETURNING Widget(Name)").body("searchRecords.Name", contains(mark));
    }

    @Test
    void findsTheBeginningsOfWordsPhrasesAndExclusions() {
        widget(mark + "long", "red engine");
        widget(mark, "engine red");
        search("FIND {" + mark + "*} RETURNING Widget(Name)")
                .body("searchRecords.Name", containsInAnyOrder(mark, mark + "long"));
        search("FIND {" + mark + "* AND \"red engine\"} RETURNING Widget(Name)")
                .body("searchRecords.Name", contains(mark + "long"));
        search("FIND {" + mark + "* AND NOT \"red engine\"} RETURNING Widget(Name)")
                .body("searchRecords.Name", contains(mark));
    }

    @Test
    void findsTheWordsOfAnEmailAddress() {
        create("Widget", Map.of("Name", "Mailed", "Email", "ada@" + mark + ".example"));
        search("FIND {" + mark + "} IN EMAIL FIELDS RETURNING Widget(Name)")
                .body("searchRecords.Name", contains("Mailed"));
    }

    @Test
    void findsWhatIsSpelledAlikeWhereNothingIsSpelledSo() {
        String name = "Zygmunt " + mark;
        widget(name.substring(0, Math.min(20, name.length())), "x");
        search("FIND {zygmund " + mark + "} RETURNING Widget(Name)").body("searchRecords", hasSize(1));
        search("FIND {quite different " + mark.substring(1) + "z} RETURNING Widget(Name)")
                .body("searchRecords", empty());
    }

    @Test
    void narrowsSortsAndLimitsAsSoqlDoes() {
        create("Widget", Map.of("Name", mark, "Color", "b"));
        create("Widget", Map.of("Name", mark, "Color", "a"));
        create("Widget", Map.of("Name", mark, "Color", "c"));
        search("FIND {" + mark + "} RETURNING Widget(Color WHERE Color != 'c' ORDER BY Color)")
                .body("searchRecords.Color", contains("a", "b"));
        search("FIND {" + mark + "} RETURNING Widget(Color ORDER BY Color DESC LIMIT 2 OFFSET 1)")
                .body("searchRecords.Color", contains("b", "a"));
        search("FIND {" + mark + "} RETURNING Widget(Id LIMIT 2)").body("searchRecords.size()", is(2));
        search("FIND {" + mark + "} RETURNING Widget(Id) LIMIT 1").body("searchRecords.size()", is(1));
    }

    @Test
    void searchesAllThatTheCallerMayReadWhereNoObjectIsNamed() {
        widget(mark, "x");
        create("Gadget", Map.of("Name", mark));
        search("FIND {" + mark + "}").body("searchRecords.attributes.type", contains("Gadget", "Widget"));
    }

    @Test
    void showsDeletedRecordsAndOtherOrganisationsToNobody() {
        String id = widget(mark, "x");
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of(Organizations.GLOBEX, "marketing"))
                .queryParam("q", "FIND {" + mark + "} RETURNING Widget(Id)")
                .get(DATA + "search")
                .then()
                .statusCode(200)
                .body("searchRecords", empty());
        caller().delete(DATA + "sobjects/Widget/" + id).then().statusCode(204);
        search("FIND {" + mark + "} RETURNING Widget(Id)").body("searchRecords", empty());
    }

    @Test
    void leavesObjectsOfOthersToOthers() {
        search("FIND {" + mark + "} RETURNING Unicorn(Horn), Widget(Id)").statusCode(200);
    }

    @Test
    void refusesFieldsThatAreNoneEvenWhereNothingIsFound() {
        search("FIND {" + mark + "} RETURNING Widget(Nmae)")
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_FIELD"));
        search("FIND {" + mark + "} RETURNING Widget(COUNT(Id))")
                .statusCode(400)
                .body("[0].errorCode", equalTo("MALFORMED_SEARCH"));
    }

    @Test
    void refusesAnObjectThatTheCallerMayNotRead() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of(Organizations.ACME, "sales"))
                .queryParam("q", "FIND {" + mark + "} RETURNING Badge(Id)")
                .get(DATA + "search")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FIND {'; drop table widget; --}",
                "FIND {':* | ''}",
                "FIND {\\'\\\\}",
                "FIND {!!! &&& |||}",
                "FIND {<-> :A}",
                "FIND {%_%}",
                "FIND {\u0000\uFFFF😀ﷺ}",
                "FIND {((((((((((((((((((((((((((ada))))))))))))))))))))))))))}",
                "FIND {ada} RETURNING Widget(Id WHERE Name LIKE '%_%_%_%_%_%_%_%_%_%')"
            })
    void answersHostileTextsWithRecordsOrARefusal(String sosl) {
        int status = search(sosl).extract().statusCode();
        assertTrue(status == 200 || status == 400, sosl + " gave " + status);
    }

    @Test
    void saysWhereASearchIsWrong() {
        search("FIND {ada} INN ALL FIELDS")
                .statusCode(400)
                .body("[0].errorCode", equalTo("MALFORMED_SEARCH"), "[0].message", containsString("Column 15"));
        caller().get(DATA + "search").then().statusCode(400).body("[0].errorCode", equalTo("MALFORMED_SEARCH"));
    }

    private String widget(String name, String notes) {
        return create("Widget", Map.of("Name", name, "Notes", notes));
    }

    private static String create(String object, Map<String, ?> fields) {
        return caller().body(fields)
                .post(DATA + "sobjects/" + object)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse search(String sosl) {
        return caller().queryParam("q", sosl).get(DATA + "search").then();
    }

    private static RequestSpecification caller() {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(Organizations.ACME, "marketing"))
                .contentType(ContentType.JSON);
    }
}
