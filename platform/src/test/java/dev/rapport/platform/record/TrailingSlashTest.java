package dev.rapport.platform.record;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.marketing;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many clients put a slash behind an address. */
@QuarkusTest
class TrailingSlashTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET   | /query            | ?q=SELECT COUNT() FROM Badge WHERE Text = 'nobody'",
                "GET   | /queryAll         | ?q=SELECT COUNT() FROM Badge WHERE Text = 'nobody'",
                "GET   | /search           | ?q=FIND {nobody} RETURNING Widget(Id)",
                "GET   | /parameterizedSearch | ?q=nobody&sobject=Widget",
                "POST  | /parameterizedSearch | {\"q\": \"nobody\", \"sobjects\": [{\"name\": \"Widget\"}]}",
                "GET   | /recent           | ''",
                "GET   | /sobjects         | ''",
                "GET   | /sobjects/Widget  | ''",
                "GET   | /sobjects/Widget/describe | ''",
                "POST  | /sobjects/Widget  | {}",
                "POST  | /composite        | {\"compositeRequest\": []}",
                "POST  | /composite/batch  | {\"batchRequests\": []}",
                "POST  | /composite/graph  | {\"graphs\": []}",
                "POST  | /composite/tree/Widget | {\"records\": [{}]}",
                "POST  | /composite/sobjects | {\"records\": [{}]}",
                "PATCH | /composite/sobjects | {\"records\": [{}]}",
                "GET   | /jobs/ingest      | ?queryLocator=x",
                "POST  | /jobs/ingest      | {}",
                "GET   | /jobs/query       | ?queryLocator=x",
                "POST  | /jobs/query       | {}",
                "GET   | /limits/recordCount | ?sObjects=Badge"
            })
    void changesNothing(String method, String path, String given) {
        Response without = answer(method, path, given);
        Response with = answer(method, path + "/", given);
        assertEquals(without.asString(), with.asString());
        assertEquals(without.statusCode(), with.statusCode());
        assertEquals(false, without.statusCode() == 404, without.asString());
    }

    private static Response answer(String method, String path, String given) {
        RequestSpecification call = marketing();
        if (given.startsWith("{")) {
            return call.body(given).request(method, ROOT + path);
        }
        Arrays.stream(given.split("[?&]", -1))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> parameter.length == 2)
                .forEach(parameter -> call.queryParam(parameter[0], parameter[1]));
        return call.request(method, ROOT + path);
    }
}
