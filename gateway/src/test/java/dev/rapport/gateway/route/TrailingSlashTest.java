package dev.rapport.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.rapport.gateway.AllUp;
import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many clients put a slash behind an address; it goes to the same service as without. */
@QuarkusTest
@TestProfile(AllUp.class)
class TrailingSlashTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET   | /query              | ?q=SELECT Id FROM Lead",
                "GET   | /queryAll           | ?q=SELECT Id FROM Lead",
                "GET   | /search             | ?q=FIND {x} RETURNING Lead(Id)",
                "GET   | /parameterizedSearch | ?q=x&sobject=Lead",
                "GET   | /limits             | ''",
                "GET   | /recent             | ''",
                "GET   | /sobjects/Lead      | ''",
                "GET   | /sobjects/Lead/describe | ''",
                "POST  | /sobjects/Lead      | {}",
                "POST  | /composite          | {\"compositeRequest\": []}",
                "POST  | /composite/batch    | {\"batchRequests\": []}",
                "POST  | /composite/graph    | {\"graphs\": []}",
                "POST  | /composite/tree/Lead | {\"records\": []}",
                "POST  | /jobs/ingest        | {\"object\": \"Lead\", \"operation\": \"insert\"}",
                "POST  | /jobs/query         | {\"query\": \"SELECT Id FROM Lead\", \"operation\": \"query\"}",
                "GET   | /jobs/ingest/7500g0000000000AAA | ''"
            })
    void changesNothing(String method, String path, String given) {
        String token = Login.as("admin", "acme");
        Response without = answer(token, method, path, given);
        Response with = answer(token, method, path + "/", given);
        assertEquals(without.statusCode(), with.statusCode(), with.asString());
        assertEquals(without.header("Seen-Service"), with.header("Seen-Service"));
        assertNotEquals(405, with.statusCode());
    }

    private static Response answer(String token, String method, String path, String given) {
        RequestSpecification call = Login.with(token).contentType("application/json");
        if (given.startsWith("{")) {
            return call.body(given).request(method, "/services/data/v60.0" + path);
        }
        Arrays.stream(given.split("[?&]", -1))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> parameter.length == 2)
                .forEach(parameter -> call.queryParam(parameter[0], parameter[1]));
        return call.request(method, "/services/data/v60.0" + path);
    }
}
