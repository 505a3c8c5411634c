package dev.rapport.lead.opportunity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.User;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stage against every other, by the verb and by a written StageName. */
@QuarkusTest
class DealTransitionsTest {
    private static final List<String> OPEN = List.of(
            "Prospecting",
            "Qualification",
            "Needs Analysis",
            "Value Proposition",
            "Id. Decision Makers",
            "Perception Analysis",
            "Proposal/Price Quote",
            "Negotiation/Review");

    private static final List<String> WON = List.of("Closed Won", "Onboard", "Adopt", "Expand", "Advocate");
    private static final String LOST = "Closed Lost";
    private static final List<String> ALL = Stream.of(OPEN, List.of("Closed Won", LOST), WON.subList(1, WON.size()))
            .flatMap(List::stream)
            .toList();

    static Stream<Arguments> everyMove() {
        return ALL.stream().flatMap(from -> ALL.stream().map(to -> Arguments.of(from, to)));
    }

    /** The rule again, as a table would have it: what is sold is not lost, what is lost is reopened before it is won. */
    private static List<String> legalFrom(String from) {
        List<String> further = WON.contains(from) ? WON : from.equals(LOST) ? List.of() : List.of("Closed Won", LOST);
        return ALL.stream()
                .filter(to -> OPEN.contains(to) || further.contains(to))
                .filter(to -> !to.equals(from))
                .toList();
    }

    private static boolean isSetback(String from, String to) {
        boolean back = WON.contains(from) && WON.contains(to) && WON.indexOf(to) < WON.indexOf(from);
        return back || (!OPEN.contains(from) && OPEN.contains(to));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyMove")
    void allowsTheVerbWhereItIsLegalAndNowhereElse(String from, String to) {
        String deal = Deals.hasAt(from);
        if (isSetback(from, to)) {
            refusesSilence(Deals.move(deal, Map.of("stage", to, "note", " ")));
        }
        expect(Deals.move(deal, Map.of("stage", to, "note", "Because")), 200, deal, from, to);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyMove")
    void holdsAWrittenStageToTheSameMoves(String from, String to) {
        if (from.equals(to)) {
            return;
        }
        String deal = Deals.hasAt(from);
        if (isSetback(from, to)) {
            refusesSilence(Deals.write(deal, Map.of("StageName", to)));
        }
        expect(Deals.write(deal, Map.of("StageName", to, "StageReason", "Because")), 204, deal, from, to);
    }

    @Test
    void asksForNoReasonOnTheWayForward() {
        for (String to : List.of("Negotiation/Review", "Prospecting", "Closed Won", "Onboard", "Advocate")) {
            String deal = Deals.hasAt(to.equals("Onboard") || to.equals("Advocate") ? "Closed Won" : "Needs Analysis");
            Deals.write(deal, Map.of("StageName", to)).statusCode(204);
            assertEquals(to, Deals.read(deal).extract().path("StageName"));
        }
    }

    @Test
    void letsARecordBeWrittenAsItIs() {
        for (String stage : ALL) {
            String deal = Deals.hasAt(stage);
            Deals.write(deal, Map.of("StageName", stage)).statusCode(204);
            stands(deal, stage, 1);
        }
    }

    @Test
    void offersTheseStagesAndNoOther() {
        List<String> offered = User.SELLER
                .get("/services/data/v60.0/sobjects/Opportunity/describe")
                .extract()
                .path("fields.find { it.name == 'StageName' }.picklistValues.value");
        assertEquals(ALL, offered);
    }

    private static void expect(ValidatableResponse answer, int success, String deal, String from, String to) {
        if (legalFrom(from).contains(to)) {
            answer.statusCode(success);
            stands(deal, to, 2);
        } else {
            answer.statusCode(409)
                    .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                    .body(
                            "[0].message",
                            equalTo("The deal is " + from + " and cannot become " + to + "; from there it can become "
                                    + legalFrom(from) + "."));
            stands(deal, from, 1);
        }
    }

    private static void refusesSilence(ValidatableResponse answer) {
        answer.statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_CUSTOM_VALIDATION_EXCEPTION"))
                .body("[0].fields", contains("StageReason"));
    }

    private static void stands(String deal, String stage, int entries) {
        ValidatableResponse told = Deals.stages(deal).body("stage", equalTo(stage));
        List<Map<String, ?>> moments = told.extract().path("moments");
        List<Boolean> implied =
                moments.stream().map(moment -> (Boolean) moment.get("implied")).toList();
        assertEquals(entries, implied.stream().filter(skipped -> !skipped).count(), () -> moments.toString());
        assertEquals(stage, moments.getLast().get("what"));
    }
}
