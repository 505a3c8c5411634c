package dev.rapport.lead.form;

import static dev.rapport.lead.User.MARKETER;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A page with a form on it, and the strangers in front of it.
 *
 * @param form the form's id
 */
record Page(String form, String key, FormPasses passes) {
    static Page with(FormPasses passes, Map<String, ?> fields) {
        return of(MARKETER, passes, fields);
    }

    static Page of(User owner, FormPasses passes, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(Map.of("Name", "Newsletter"));
        all.putAll(fields);
        String id = owner.has("WebForm", all);
        return new Page(id, owner.field("WebForm", id, "PublicKey"), passes);
    }

    static String address() {
        return UUID.randomUUID() + "@example.com";
    }

    /** What somebody fills in who has had the form before them for a minute. */
    Map<String, Object> filledIn(String email, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(
                Map.of("LastName", "Noether " + email, "Company", "Symmetry", "Email", email, "token", token(1)));
        all.putAll(more);
        return all;
    }

    Map<String, Object> filledIn(String email) {
        return filledIn(email, Map.of());
    }

    /** The token of somebody who has got the form this many minutes ago, when its consent text was the first. */
    String token(int minutes) {
        return token(Duration.ofMinutes(minutes), 1);
    }

    String token(Duration ago, int consentVersion) {
        return passes.write(new Pass(
                RecordId.parse(form),
                consentVersion,
                UUID.randomUUID(),
                Instant.now().minus(ago)));
    }

    RequestSpecification request() {
        return given().contentType(ContentType.JSON);
    }

    Response post(Map<String, ?> body) {
        return post(request(), body);
    }

    Response post(RequestSpecification request, Map<String, ?> body) {
        return request.body(body).post(path() + "/submissions");
    }

    /** The answer that everybody gets whose submission was not refused. */
    void takes(Map<String, ?> body) {
        post(body).then().statusCode(202).body("status", equalTo("RECEIVED")).body("size()", equalTo(1));
    }

    ValidatableResponse refuses(Map<String, ?> body, String code) {
        return post(body).then().statusCode(400).body("[0].errorCode", equalTo(code));
    }

    String path() {
        return "/api/forms/" + key;
    }

    static int leads(String email) {
        return count("Lead", "Email = '" + email + "'");
    }

    static int count(String object, String condition) {
        return rows("Id", object, condition).extract().path("totalSize");
    }

    static ValidatableResponse rows(String fields, String object, String condition) {
        return MARKETER.request()
                .queryParam("q", "SELECT " + fields + " FROM " + object + " WHERE " + condition)
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200);
    }
}
