package dev.rapport.platform.record;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.as;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.widget;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ChangeWindowTest {
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000";

    private static ValidatableResponse window(String which, Instant start, Instant end) {
        return marketing()
                .queryParam("start", start.toString().replace("Z", "+00:00"))
                .queryParam("end", end.toString())
                .get(WIDGETS + "/" + which + "/")
                .then();
    }

    private static Instant later() {
        return Instant.now().plusSeconds(60);
    }

    @Test
    void tellsWhatWasCreatedOrChangedSince() {
        Instant start = Instant.now().minusMillis(1);
        String kept = widget("Lever");
        String gone = widget("Lever");
        marketing().delete(WIDGETS + "/" + gone).then().statusCode(204);
        window("updated", start, later())
                .statusCode(200)
                .body("ids", contains(kept))
                .body("latestDateCovered", matchesPattern(MOMENT));
        window("deleted", start, later())
                .statusCode(200)
                .body("deletedRecords.id", contains(gone))
                .body("deletedRecords[0].deletedDate", matchesPattern(MOMENT))
                .body("earliestDateAvailable", matchesPattern(MOMENT));
    }

    @Test
    void goesOnWhereTheLastWindowEndedWithoutRepeating() {
        Instant start = Instant.now().minusMillis(1);
        String first = widget("Lever");
        String covered = window("updated", start, later())
                .body("ids", contains(first))
                .extract()
                .path("latestDateCovered");
        String second = widget("Lever");
        window("updated", Instant.parse(covered.replace("+0000", "Z")), later()).body("ids", hasItem(second));
        window("updated", start, Instant.parse(covered.replace("+0000", "Z"))).body("ids", not(hasItem(second)));
    }

    @Test
    void showsNothingOfAnotherOrganisation() {
        Instant start = Instant.now().minusMillis(1);
        widget("Lever");
        as(Organizations.GLOBEX, "marketing")
                .queryParam("start", start.toString())
                .queryParam("end", later().toString())
                .get(WIDGETS + "/updated")
                .then()
                .body("ids", empty());
    }

    @Test
    void reachesBackThirtyDaysForChangesAndFifteenForDeletions() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(16));
        window("updated", longAgo, longAgo.plusSeconds(1)).statusCode(200).body("ids", is(List.of()));
        window("deleted", longAgo, later()).statusCode(400).body("[0].errorCode", is("INVALID_REPLICATION_DATE"));
        window("updated", Instant.now().minus(Duration.ofDays(31)), later())
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_REPLICATION_DATE"));
        window("updated", later(), Instant.now()).statusCode(400).body("[0].errorCode", is("INVALID_REPLICATION_DATE"));
    }

    @Test
    void refusesMoreIdsThanOneAnswerMayHave() {
        Instant start = Instant.now().minusMillis(1);
        IntStream.range(0, 21).forEach(i -> widget("Lever"));
        window("updated", start, later()).statusCode(400).body("[0].errorCode", is("EXCEEDED_ID_LIMIT"));
    }

    @ParameterizedTest
    @CsvSource({
        "updated, 400, INVALID_PARAMETER",
        "updated?start=yesterday&end=today, 400, INVALID_PARAMETER",
        "deleted?start=2026-13-01T00:00:00Z&end=2026-12-01T00:00:00Z, 400, INVALID_PARAMETER",
    })
    void refusesAWindowThatIsNone(String path, int status, String code) {
        marketing().get(WIDGETS + "/" + path).then().statusCode(status).body("[0].errorCode", is(code));
        marketing().get(ROOT + "/sobjects/Nonsense/" + path).then().statusCode(404);
    }
}
