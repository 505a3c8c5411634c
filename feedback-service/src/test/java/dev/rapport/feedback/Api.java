package dev.rapport.feedback;

import static io.restassured.RestAssured.given;

import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/**
 * The service as one user sees it.
 *
 * @param org 18-character id
 * @param role wire name; the user is {@link Tokens#user} of the two
 */
public record Api(String org, String role) {
    private static final String RECORDS = "/services/data/v60.0/sobjects/";

    public static Api as(String role) {
        return new Api(Organizations.ACME, role);
    }

    public String user() {
        return Tokens.user(org, role);
    }

    public ValidatableResponse post(String path, Map<String, ?> body) {
        return request().body(body).post(path).then();
    }

    public ValidatableResponse post(String path) {
        return request().post(path).then();
    }

    public ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    public ValidatableResponse create(String object, Map<String, ?> fields) {
        return post(RECORDS + object, fields);
    }

    /** Creates a record and returns its id. */
    public String created(String object, Map<String, ?> fields) {
        return create(object, fields).statusCode(201).extract().path("id");
    }

    public ValidatableResponse patch(String object, String id, Map<String, ?> fields) {
        return request().body(fields).patch(RECORDS + object + "/" + id).then();
    }

    public ValidatableResponse read(String object, String id) {
        return get(RECORDS + object + "/" + id);
    }

    /** One field of a record, as text. */
    public String field(String object, String id, String name) {
        return read(object, id).statusCode(200).extract().jsonPath().getString(name);
    }

    public Response send(String path, String body) {
        return request().body(body).post(path);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(Tokens.of(org, role)).contentType(ContentType.JSON);
    }
}
