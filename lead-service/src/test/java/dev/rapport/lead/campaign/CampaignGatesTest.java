package dev.rapport.lead.campaign;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.rapport.lead.User;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens each gate, what does not, and what can be seen of it. */
@QuarkusTest
class CampaignGatesTest {
    private Plan plan;

    @BeforeEach
    void draw() {
        plan = Plan.drawn();
    }

    @Test
    void showsWhatIsMissingOfAFreshPlan() {
        plan.gates()
                .statusCode(200)
                .body("status", equalTo("Planned"))
                .body("gates.gate", contains("PARTICIPATION", "STORY", "TWO_KEYS", "HYPOTHESIS", "REACH"))
                .body("gates.state", everyItem(equalTo("closed")))
                .body("gates.before", contains("Approved", "Approved", "Approved", "In Progress", "In Progress"))
                .body("gates.missing", everyItem(notNullValue()))
                .body("gates[3].beforeHandoffs", equalTo(true))
                .body("gates[2].missing", containsString("MARKETING and of SALES"))
                .body("gates[2].opensWhen", containsString(plan.path("approvals")));
    }

    @Test
    void keepsWhichEventOpenedAGateWhoDidItAndWhen() {
        UUID event = UUID.randomUUID();
        Map<String, ?> facts = Map.of(
                "campaignId",
                plan.campaign(),
                "userId",
                SELLER.id(),
                "function",
                "SALES",
                "seniority",
                "CHIEF",
                "at",
                "2026-11-10T09:30:00Z");
        OtherService feedback = new OtherService("feedback-service");
        feedback.says(event, Instant.now(), "PlanContributed", plan.campaign(), facts);
        feedback.says(event, Instant.now(), "PlanContributed", plan.campaign(), facts);
        plan.awaits(Gate.PARTICIPATION, "open");
        plan.gates()
                .body("gates[0].evidence", hasSize(1))
                .body("gates[0].evidence[0].fact", equalTo("PlanContributed"))
                .body("gates[0].evidence[0].eventId", equalTo(event.toString()))
                .body("gates[0].evidence[0].userId", equalTo(SELLER.id()))
                .body("gates[0].evidence[0].at", equalTo("2026-11-10T09:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"SALES, STAFF", "MARKETING, CHIEF", "EXECUTIVE, CHIEF"})
    void isNotOpenedByWhoIsNoSeniorSeller(String function, String seniority) {
        plan.contributed(function, seniority);
        plan.cites();
        // Events of one record stay in order: what comes after has to be seen first.
        plan.verdict("HypothesisValidated", "2026-11-20T10:00:00Z");
        plan.awaits(Gate.HYPOTHESIS, "open");
        plan.gates().body("gates[0].state", equalTo("closed"));
    }

    @Test
    void opensForAStoryThatWasVerifiedBeforeItWasCited() {
        plan.storyVerified();
        plan.verdict("HypothesisValidated", "2026-11-20T10:00:00Z");
        plan.awaits(Gate.HYPOTHESIS, "open");
        plan.gates().body("gates[1].state", equalTo("closed"));
        plan.cites();
        plan.awaits(Gate.STORY, "open");
    }

    @Test
    void opensForAStoryThatIsVerifiedAfterwards() {
        plan.cites();
        plan.cites();
        plan.gates().body("gates[1].missing", containsString(plan.story()));
        plan.storyVerified();
        plan.awaits(Gate.STORY, "open");
    }

    @ParameterizedTest
    @CsvSource({"79, 100, closed", "80, 100, open", "4, 5, open", "3, 4, closed", "0, 0, closed"})
    void opensReachAtFourFifthsOfSomebody(int acknowledged, int audience, String state) {
        plan.reached(acknowledged, audience);
        plan.awaits(Gate.REACH, state);
        plan.gates().body("gates[4].state", equalTo(state));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isShutByALaterRefutationHoweverTheVerdictsArrive(boolean inOrder) {
        String[] types = {"HypothesisValidated", "HypothesisRefuted"};
        String[] times = {"2026-11-19T10:00:00Z", "2026-11-20T10:00:00Z"};
        for (int i : inOrder ? new int[] {0, 1} : new int[] {1, 0}) {
            plan.verdict(types[i], times[i]);
        }
        plan.reached(1, 1);
        plan.awaits(Gate.REACH, "open");
        await().until(() ->
                plan.gates().extract().<String>path("gates[3].missing").contains("was refuted"));
        plan.gates().body("gates[3].state", equalTo("closed"));
    }

    @Test
    void belongsToItsOrganisation() {
        STRANGER.get(plan.path("gates")).statusCode(404);
        STRANGER.post(plan.path("approvals"), Map.of()).statusCode(404);
        new User(STRANGER.organization(), "marketing")
                .post(plan.path("stories"), Map.of("storyId", plan.story()))
                .statusCode(404);
        new OtherService("feedback-service", STRANGER.organization())
                .says(
                        "PlanContributed",
                        plan.campaign(),
                        Map.of("campaignId", plan.campaign(), "function", "SALES", "seniority", "HEAD"));
        plan.opens(Gate.HYPOTHESIS);
        plan.gates().body("gates[0].state", equalTo("closed"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, 400, REQUIRED_FIELD_MISSING",
                "00Q000000000001EAA, 400, INVALID_CROSS_REFERENCE_KEY",
                "nothing, 400, MALFORMED_ID"
            })
    void citesNothingButStories(String story, int status, String code) {
        MARKETER.post(plan.path("stories"), story == null ? Map.of() : Map.of("storyId", story))
                .statusCode(status)
                .body("[0].errorCode", equalTo(code));
    }
}
