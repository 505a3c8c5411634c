package dev.rapport.platform.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordCountTest {
    private static final String DATA = "/services/data/v60.0";
    private static final String WIDGETS = "sObjects.find { it.name == 'Widget' }.count";

    private static RequestSpecification as(String org) {
        return RestAssured.given().auth().oauth2(Tokens.of(org, "marketing")).contentType(ContentType.JSON);
    }

    private static int widgets(String org) {
        return as(org).get(DATA + "/limits/recordCount?sObjects=Widget").path(WIDGETS);
    }

    @Test
    void countsTheOrganisationsOwn() {
        int before = widgets(Organizations.ACME);
        int elsewhere = widgets(Organizations.GLOBEX);
        as(Organizations.ACME)
                .body(Map.of("Name", "counted"))
                .post(DATA + "/sobjects/Widget")
                .then()
                .statusCode(201);
        assertEquals(before + 1, widgets(Organizations.ACME));
        assertEquals(elsewhere, widgets(Organizations.GLOBEX));
    }

    @Test
    void countsEverythingIfNothingIsNamed() {
        as(Organizations.ACME)
                .get(DATA + "/limits/recordCount/")
                .then()
                .statusCode(200)
                .body("sObjects.name", hasItem("Widget"));
    }

    @Test
    void leavesOutWhatIsNoObject() {
        as(Organizations.ACME)
                .queryParam("sObjects", "wIDGET, Wodget,,Widget")
                .get(DATA + "/limits/recordCount")
                .then()
                .statusCode(200)
                .body("sObjects.name", contains("Widget"));
        as(Organizations.ACME)
                .queryParam("sObjects", "Wodget")
                .get(DATA + "/limits/recordCount")
                .then()
                .body("sObjects", empty());
    }
}
