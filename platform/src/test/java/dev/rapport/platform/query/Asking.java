package dev.rapport.platform.query;

import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Makes records and asks for them, as a client does. */
final class Asking {
    static final String DATA = "/services/data/v60.0";

    private Asking() {}

    static RequestSpecification as(String org, String role) {
        return RestAssured.given().auth().oauth2(Tokens.of(org, role)).contentType(ContentType.JSON);
    }

    static RequestSpecification us() {
        return as(Organizations.ACME, "marketing");
    }

    static String create(String object, Map<String, ?> fields) {
        return us().body(fields)
                .post(DATA + "/sobjects/" + object)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The answer to a query, whatever it is. */
    static ValidatableResponse ask(String soql) {
        return us().queryParam("q", soql).get(DATA + "/query").then();
    }

    /** The answer to a query that is right. */
    static ValidatableResponse answer(String soql) {
        return ask(soql).statusCode(200);
    }
}
