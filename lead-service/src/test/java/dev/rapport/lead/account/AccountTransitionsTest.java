package dev.rapport.lead.account;

import static dev.rapport.lead.account.Accounts.NONE;
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

/** Every stage against every other, no stage among them, by the verb and by a written Stage. */
@QuarkusTest
class AccountTransitionsTest {
    private static final List<String> STAGES = List.of("CLOSED_WON", "ONBOARD", "ADOPT", "EXPAND", "ADVOCATE");
    private static final List<String> ALL =
            Stream.concat(Stream.of(NONE), STAGES.stream()).toList();

    static Stream<Arguments> everyMove() {
        return ALL.stream().flatMap(from -> ALL.stream().map(to -> Arguments.of(from, to)));
    }

    /** The rule again, as a table would have it: by hand to any other stage, and never to none. */
    private static List<String> legalFrom(String from) {
        return STAGES.stream().filter(to -> !to.equals(from)).toList();
    }

    private static boolean isSetback(String from, String to) {
        return STAGES.contains(to) && ALL.indexOf(to) < ALL.indexOf(from);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyMove")
    void allowsTheVerbWhereItIsLegalAndNowhereElse(String from, String to) {
        String account = Accounts.hasAt(from);
        if (to.equals(NONE)) {
            Accounts.move(account, Map.of("stage", to))
                    .statusCode(400)
                    .body("[0].errorCode", equalTo("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"));
            assertEquals(from, Accounts.stageOf(account));
            return;
        }
        if (isSetback(from, to)) {
            refusesSilence(Accounts.move(account, Map.of("stage", to, "reason", " ")));
        }
        expect(Accounts.move(account, Map.of("stage", to, "reason", "Because")), 200, account, from, to);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyMove")
    void holdsAWrittenStageToTheSameMoves(String from, String to) {
        String account = Accounts.hasAt(from);
        if (from.equals(to)) {
            Accounts.write(account, to, null).statusCode(204);
            stands(account, to);
            return;
        }
        if (isSetback(from, to)) {
            refusesSilence(Accounts.write(account, to, null));
        }
        expect(Accounts.write(account, to, "Because"), 204, account, from, to);
    }

    @Test
    void offersTheseStagesAndNoOther() {
        List<String> offered = User.SELLER
                .get("/services/data/v60.0/sobjects/Account/describe")
                .extract()
                .path("fields.find { it.name == 'Stage' }.picklistValues.value");
        assertEquals(STAGES, offered);
    }

    private static void expect(ValidatableResponse answer, int success, String account, String from, String to) {
        if (legalFrom(from).contains(to)) {
            answer.statusCode(success);
            stands(account, to);
            return;
        }
        answer.statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                .body(
                        "[0].message",
                        equalTo("The account is " + (from.equals(NONE) ? "no customer" : from) + " and cannot become "
                                + (to.equals(NONE) ? "none" : to) + " by hand; from there it can become "
                                + legalFrom(from)
                                + ". With StageFollowsDeals true it is where its won deals are."));
        stands(account, from);
    }

    private static void refusesSilence(ValidatableResponse answer) {
        answer.statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_CUSTOM_VALIDATION_EXCEPTION"))
                .body("[0].fields", contains("StageReason"));
    }

    /** The record says so, and its history ends there. */
    private static void stands(String account, String stage) {
        assertEquals(stage, Accounts.stageOf(account));
        List<String> entered = Accounts.stages(account).extract().path("moments.what");
        assertEquals(stage, entered.isEmpty() ? NONE : entered.getLast());
    }
}
