package dev.rapport.platform;

import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** The record plane as tests call it. */
public final class RecordApi {
    public static final String ROOT = "/services/data/v60.0";
    public static final String WIDGETS = ROOT + "/sobjects/Widget";
    public static final String GADGETS = ROOT + "/sobjects/Gadget";
    public static final String VISITORS = ROOT + "/sobjects/Visitor";

    static {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    private RecordApi() {}

    public static RequestSpecification marketing() {
        return as(Organizations.ACME, "marketing");
    }

    public static RequestSpecification as(String org, String role) {
        return RestAssured.given().auth().oauth2(Tokens.of(org, role)).contentType(ContentType.JSON);
    }

    /** Id of a new record. */
    public static String created(String objectPath, Map<String, ?> fields) {
        return marketing()
                .body(fields)
                .post(objectPath)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String widget(String name) {
        return created(WIDGETS, Map.of("Name", name));
    }

    /** A text that no other test has. */
    public static String unique() {
        return UUID.randomUUID().toString().substring(0, 18);
    }
}
