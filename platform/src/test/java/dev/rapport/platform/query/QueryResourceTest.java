package dev.rapport.platform.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QueryResourceTest {
    private static final String DATA = "/services/data/v60.0";

    private static RequestSpecification as(String org) {
        return RestAssured.given().auth().oauth2(Tokens.of(org, "marketing")).contentType(ContentType.JSON);
    }

    private static String widget(Map<String, ?> fields) {
        return as(Organizations.ACME)
                .body(fields)
                .post(DATA + "/sobjects/Widget")
                .path("id");
    }

    @Test
    void findsWhatTheConditionSelectsInTheOrderAskedFor() {
        String mark = UUID.randomUUID().toString();
        widget(Map.of("Name", "b", "Parts", 2, "Notes", "x", "Color", mark));
        widget(Map.of("Name", "a", "Parts", 3, "Color", mark));
        widget(Map.of("Name", "c", "Parts", 9, "Color", mark));
        as(Organizations.ACME)
                .queryParam(
                        "q", "SELECT Name, parts FROM widget WHERE Color = '" + mark + "' AND Parts < 5 ORDER BY Name")
                .get(DATA + "/query/")
                .then()
                .statusCode(200)
                .body("totalSize", is(2))
                .body("done", is(true))
                .body("nextRecordsUrl", nullValue())
                .body("records.Name", contains("a", "b"))
                .body("records[0].attributes.type", is("Widget"))
                .body("records[0].keySet()", contains("attributes", "Name", "Parts"));
    }

    @Test
    void pagesThroughAllRecordsByTheAddressOfTheNextPage() {
        String mark = UUID.randomUUID().toString();
        for (int i = 0; i < 450; i++) {
            widget(Map.of("Name", "w" + i % 7, "Color", mark));
        }
        Set<String> seen = new HashSet<>();
        String next = null;
        int pages = 0;
        do {
            JsonPath page = (next == null
                            ? as(Organizations.ACME)
                                    .header("Sforce-Query-Options", "batchSize=200")
                                    .queryParam(
                                            "q",
                                            "SELECT Id FROM Widget WHERE Color = '" + mark + "' ORDER BY Name DESC")
                                    .get(DATA + "/query")
                            : as(Organizations.ACME).get(next))
                    .then()
                    .statusCode(200)
                    .body("totalSize", is(450))
                    .extract()
                    .jsonPath();
            page.getList("records.Id", String.class).forEach(seen::add);
            next = page.getString("nextRecordsUrl");
            pages++;
        } while (next != null);
        assertEquals(450, seen.size());
        assertEquals(3, pages);
    }

    @Test
    void countsWithoutRecords() {
        String mark = UUID.randomUUID().toString();
        widget(Map.of("Name", "a", "Color", mark));
        as(Organizations.ACME)
                .queryParam("q", "SELECT COUNT() FROM Widget WHERE Color = '" + mark + "'")
                .get(DATA + "/query")
                .then()
                .body("totalSize", is(1))
                .body("records", hasSize(0));
    }

    @Test
    void showsDeletedRecordsOnlyToQueryAll() {
        String mark = UUID.randomUUID().toString();
        String id = widget(Map.of("Name", "gone", "Color", mark));
        as(Organizations.ACME).delete(DATA + "/sobjects/Widget/" + id);
        String soql = "SELECT Id, IsDeleted FROM Widget WHERE Color = '" + mark + "'";
        as(Organizations.ACME).queryParam("q", soql).get(DATA + "/query").then().body("totalSize", is(0));
        as(Organizations.ACME)
                .queryParam("q", soql)
                .get(DATA + "/queryAll")
                .then()
                .body("totalSize", is(1))
                .body("records[0].IsDeleted", is(true));
    }

    @Test
    void organisationsDoNotSeeEachOther() {
        String mark = UUID.randomUUID().toString();
        widget(Map.of("Name", "ours", "Color", mark));
        as(Organizations.GLOBEX)
                .queryParam("q", "SELECT Id FROM Widget WHERE Color = '" + mark + "'")
                .get(DATA + "/query")
                .then()
                .body("totalSize", is(0));
    }

    @Test
    void saysWhereAQueryIsWrong() {
        as(Organizations.ACME)
                .queryParam("q", "SELECT Id FRM Widget")
                .get(DATA + "/query")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("MALFORMED_QUERY"))
                .body("[0].message", containsString("Row:1:Column:11"));
        as(Organizations.ACME)
                .queryParam("q", "SELECT Colour FROM Widget")
                .get(DATA + "/query")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_FIELD"))
                .body("[0].message", containsString("Color"));
        as(Organizations.ACME).get(DATA + "/query").then().statusCode(400).body("[0].errorCode", is("MALFORMED_QUERY"));
        as(Organizations.ACME)
                .get(DATA + "/query/nonsense")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_QUERY_LOCATOR"));
    }

    @Test
    void describesWhatAnEntityDeclares() {
        as(Organizations.ACME)
                .get(DATA + "/sobjects/Widget/describe/")
                .then()
                .statusCode(200)
                .body("name", is("Widget"))
                .body("keyPrefix", is("a0W"))
                .body("createable", is(true))
                .body("fields.find { it.name == 'Name' }.length", is(20))
                .body("fields.find { it.name == 'Name' }.nillable", is(false))
                .body("fields.find { it.name == 'Size' }.picklistValues.value", contains("SMALL", "LARGE"))
                .body("fields.find { it.name == 'OwnerId' }.relationshipName", is("Owner"))
                .body("fields.find { it.name == 'Price' }.type", is("currency"));
        as(Organizations.ACME).get(DATA + "/sobjects").then().body("sobjects.name", hasItem("Widget"));
        as(Organizations.ACME).get(DATA + "/sobjects/Nonsense/describe").then().statusCode(404);
    }
}
