package dev.rapport.platform.record;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.marketing;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies as large as are let in, and larger: a code soon, with few words, and nothing written. */
@QuarkusTest
@TestProfile(LargeBodyTest.AsInProduction.class)
class LargeBodyTest {
    private static final int ALMOST = 9_900_000;
    private static final int FEW_WORDS = 200_000;
    private static final long SOON = 15;
    private static final String COLLECTION = ROOT + "/composite/sobjects";

    /** The limit that other tests make small. */
    public static final class AsInProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rapport.http.max-body", "10M");
        }
    }

    private int before;

    private static int widgets() {
        return marketing()
                .queryParam("q", "SELECT COUNT() FROM Widget")
                .get(ROOT + "/query")
                .path("totalSize");
    }

    private static Response soon(String path, String body) {
        Response answer = marketing().body(body).post(path);
        answer.then().time(lessThan(SOON), SECONDS);
        assertTrue(answer.asByteArray().length < FEW_WORDS, "an answer of " + answer.asByteArray().length + " bytes");
        return answer;
    }

    @BeforeEach
    void count() {
        before = widgets();
    }

    @AfterEach
    void leavesNothingBehind() {
        assertEquals(before, widgets());
    }

    @Test
    void aTextThatFillsTheBodyIsTooLong() {
        soon(WIDGETS, "{\"Name\": \"" + "x".repeat(ALMOST) + "\"}")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("STRING_TOO_LONG"));
    }

    @Test
    void fieldsThatNobodyHasAreRefusedHoweverMany() {
        String fields =
                IntStream.range(0, 600_000).mapToObj(i -> "\"F" + i + "\":1").collect(Collectors.joining(","));
        soon(WIDGETS, "{\"Name\": \"w\"," + fields + "}")
                .then()
                .statusCode(400)
                .body("$", hasSize(101))
                .body("[0].errorCode", is("INVALID_FIELD"))
                .body("[100].errorCode", is("LIMIT_EXCEEDED"));
    }

    @Test
    void aNameAsLongAsTheBodyIsRefused() {
        soon(WIDGETS, "{\"" + "F".repeat(ALMOST) + "\": 1}").then().statusCode(400);
    }

    @Test
    void moreRecordsThanMayComeAreRefusedHoweverMany() {
        String record = "{\"attributes\":{\"type\":\"Widget\"},\"Name\":\"w\"}";
        soon(COLLECTION, "{\"records\":[" + record + ("," + record).repeat(ALMOST / (record.length() + 1) - 1) + "]}")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("EXCEEDED_ID_LIMIT"));
    }

    @Test
    void largeRecordsAreRefusedOneByOne() {
        String record =
                "{\"attributes\":{\"type\":\"Widget\"},\"Name\":\"w\",\"Notes\":\"" + "x".repeat(49_000) + "\"}";
        soon(COLLECTION, "{\"records\":[" + record + ("," + record).repeat(199) + "]}")
                .then()
                .statusCode(200)
                .body("$", hasSize(200))
                .body("success", everyItem(is(false)))
                .body("collect { it.errors[0].statusCode }", everyItem(is("STRING_TOO_LONG")));
    }

    @Test
    void whatIsLargerThanTheLimitIsNotRead() {
        for (String path : new String[] {WIDGETS, COLLECTION}) {
            soon(path, "{\"Name\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}")
                    .then()
                    .statusCode(413)
                    .body("[0].errorCode", is("REQUEST_TOO_LARGE"));
        }
    }
}
