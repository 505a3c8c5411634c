package dev.rapport.content;

import static dev.rapport.testkit.Organizations.ACME;

import dev.rapport.testkit.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** The service as its clients see it: short words for the calls that many tests make. */
public final class ContentApi {
    public static final String ASSETS = "/services/data/v60.0/sobjects/ContentAsset/";
    public static final String USES = "/services/data/v60.0/sobjects/ContentUse/";
    public static final String VERSIONS = "/services/data/v60.0/sobjects/ContentVersion/";

    static {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    private ContentApi() {}

    public static RequestSpecification as(String role) {
        return as(ACME, role);
    }

    public static RequestSpecification as(String org, String role) {
        return bare(org, role).contentType(ContentType.JSON);
    }

    /** Without a Content-Type, for uploads. */
    public static RequestSpecification bare(String org, String role) {
        return RestAssured.given().auth().oauth2(Tokens.of(org, role));
    }

    /** The fields a publishable battlecard for SQL has. */
    public static Map<String, Object> battlecard() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("Name", "Fleet savings");
        fields.put("Type", "BATTLECARD");
        fields.put("Status", "DRAFT");
        fields.put("Stages", "SQL;SQO");
        fields.put("Personas", "Fleet manager");
        fields.put("Proof", "Three fleets measured it for a year.");
        fields.put("Outcome", "A fifth less fuel.");
        return fields;
    }

    public static String create(String role, Map<String, ?> fields) {
        return as(role).body(fields)
                .post(ASSETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse patch(String role, String id, Map<String, ?> fields) {
        return as(role).body(fields).patch(ASSETS + id).then();
    }

    public static ValidatableResponse move(String role, String id, String noun) {
        return move(ACME, role, id, noun);
    }

    private static ValidatableResponse move(String org, String role, String id, String noun) {
        return as(org, role).post("/api/assets/" + id + "/" + noun).then();
    }

    public static Object field(String id, String name) {
        return as("admin").get(ASSETS + id).then().statusCode(200).extract().path(name);
    }

    /** A new asset with these fields, brought to publication by marketing. */
    public static String published(Map<String, ?> fields) {
        String id = create("marketing", fields);
        publish(ACME, "marketing", id);
        return id;
    }

    /** A draft, brought to publication by its author. */
    public static void publish(String org, String author, String id) {
        move(org, author, id, "review").statusCode(200);
        approve(org, id);
        move(org, author, id, "publication").statusCode(200);
    }

    public static void approve(String id) {
        approve(ACME, id);
    }

    /** Two people turn two keys. */
    private static void approve(String org, String id) {
        move(org, "marketing", id, "approval").statusCode(200);
        move(org, "sales", id, "approval").statusCode(200);
    }

    public static String published() {
        return published(battlecard());
    }
}
