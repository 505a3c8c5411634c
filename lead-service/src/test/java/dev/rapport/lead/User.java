package dev.rapport.lead;

import static io.restassured.RestAssured.given;

import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** Somebody who works with lead-service over HTTP. */
public record User(String organization, String role) {
    private static final String SOBJECTS = "/services/data/v60.0/sobjects/";

    public static final User MARKETER = new User(Organizations.ACME, "marketing");
    public static final User SELLER = new User(Organizations.ACME, "sales");
    public static final User STRANGER = new User(Organizations.GLOBEX, "sales");

    public String id() {
        return Tokens.user(organization, role);
    }

    /** Tests make many leads alike; the one about duplicates takes {@link #strictRequest}. */
    public RequestSpecification request() {
        return strictRequest().header("Sforce-Duplicate-Rule-Header", "allowSave=true");
    }

    /** As a client sends it that knows nothing of duplicate rules. */
    public RequestSpecification strictRequest() {
        return given().auth().oauth2(Tokens.of(organization, role)).contentType(ContentType.JSON);
    }

    public ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return request().body(body).post(path).then();
    }

    public ValidatableResponse create(String object, Map<String, ?> fields) {
        return post(SOBJECTS + object, fields);
    }

    public ValidatableResponse change(String object, String id, Map<String, ?> fields) {
        return request().body(fields).patch(SOBJECTS + object + "/" + id).then();
    }

    /** A new record's id. */
    public String has(String object, Map<String, ?> fields) {
        return create(object, fields).statusCode(201).extract().path("id");
    }

    /** A new lead with these fields beside the required ones. */
    public String hasLead(Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(Map.of("LastName", "Lovelace", "Company", "Analytical Engines"));
        all.putAll(fields);
        return has("Lead", all);
    }

    public String hasLead() {
        return hasLead(Map.of());
    }

    /** A new hand-off of this lead, waiting for sales. */
    public String hasHandedOver(String lead) {
        return post("/api/leads/" + lead + "/handoffs", Map.of())
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A field's value as text, null where it has none. */
    public String field(String object, String id, String name) {
        return get(SOBJECTS + object + "/" + id).statusCode(200).extract().path(name);
    }

    public boolean flag(String object, String id, String name) {
        return get(SOBJECTS + object + "/" + id).statusCode(200).extract().path(name);
    }
}
