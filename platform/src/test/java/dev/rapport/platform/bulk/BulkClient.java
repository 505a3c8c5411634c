package dev.rapport.platform.bulk;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.rapport.testkit.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Does with bulk jobs what clients do, as one user. */
public record BulkClient(String org, String role) {
    static final String DATA = "/services/data/v60.0";
    static final String INGEST = DATA + "/jobs/ingest";
    public static final String QUERY = DATA + "/jobs/query";

    private static final Set<String> OVER = Set.of("JobComplete", "Failed", "Aborted");

    static boolean isOver(String state) {
        return OVER.contains(state);
    }

    public RequestSpecification request() {
        return RestAssured.given().auth().oauth2(Tokens.of(org, role));
    }

    public Response post(String path, Map<String, ?> body) {
        return request().contentType(ContentType.JSON).body(body).post(path);
    }

    /** The id of a job that waits for its data. */
    public String open(String operation, String object, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("operation", operation);
        body.put("object", object);
        return post(INGEST, body).then().statusCode(200).extract().path("id");
    }

    Response put(String job, String csv) {
        return put(job, csv.getBytes(StandardCharsets.UTF_8));
    }

    Response put(String job, byte[] csv) {
        return request().contentType("text/csv").body(csv).put(INGEST + "/" + job + "/batches");
    }

    Response state(String job, String state) {
        return state(INGEST, job, state);
    }

    Response state(String jobs, String job, String state) {
        return request()
                .contentType(ContentType.JSON)
                .body(Map.of("state", state))
                .patch(jobs + "/" + job);
    }

    /** Starts a job with this data, and waits for its end. */
    public ValidatableResponse run(String job, String csv) {
        return run(job, csv.getBytes(StandardCharsets.UTF_8));
    }

    ValidatableResponse run(String job, byte[] csv) {
        put(job, csv).then().statusCode(201);
        state(job, "UploadComplete").then().statusCode(200).body("state", is("UploadComplete"));
        return finished(INGEST, job);
    }

    /** A new job of widgets, run to its end. */
    String done(String operation, Map<String, ?> more, String csv) {
        String job = open(operation, "Widget", more);
        run(job, csv).body("state", is("JobComplete"));
        return job;
    }

    public ValidatableResponse finished(String jobs, String job) {
        String path = jobs + "/" + job;
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(30))
                .until(() -> isOver(request().get(path).path("state")));
        return request().get(path).then().statusCode(200);
    }

    Response results(String job, String part) {
        return request().get(INGEST + "/" + job + "/" + part);
    }

    /** Lines of a part of the results, the header first. */
    public List<String> lines(String job, String part) {
        return lines(results(job, part));
    }

    public static List<String> lines(Response csv) {
        return csv.then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString()
                .lines()
                .toList();
    }

    /** Values of the first column of a query, as it is answered without a job. */
    List<Object> ask(String soql, String field) {
        return request()
                .queryParam("q", soql)
                .get(DATA + "/query")
                .then()
                .statusCode(200)
                .extract()
                .path("records." + field);
    }
}
