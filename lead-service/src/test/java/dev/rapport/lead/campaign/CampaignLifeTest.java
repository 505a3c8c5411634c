package dev.rapport.lead.campaign;

import static dev.rapport.lead.User.MARKETER;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.Owner;
import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status against every other, through both doors, with all gates open and with each of them closed. */
@QuarkusTest
class CampaignLifeTest {
    private static final long ORGANIZATION = RecordId.parse(Organizations.ACME).value();

    /** From DOMAIN's picture of the life of a campaign; what any but an ended one can do is be aborted. */
    private static final Set<String> LEGAL = Set.of(
            "PLANNED>CONSULTATION",
            "CONSULTATION>APPROVED",
            "APPROVED>INTERNAL_LAUNCH",
            "INTERNAL_LAUNCH>IN_PROGRESS",
            "IN_PROGRESS>COMPLETED",
            "PLANNED>ABORTED",
            "CONSULTATION>ABORTED",
            "APPROVED>ABORTED",
            "INTERNAL_LAUNCH>ABORTED",
            "IN_PROGRESS>ABORTED");

    /** What stands in whose way; approvals are of a plan that may still change, so they are asked for to the end. */
    private static final Map<CampaignStatus, Set<Gate>> GUARDS = Map.of(
            CampaignStatus.APPROVED, EnumSet.of(Gate.PARTICIPATION, Gate.STORY, Gate.TWO_KEYS),
            CampaignStatus.INTERNAL_LAUNCH, EnumSet.of(Gate.TWO_KEYS),
            CampaignStatus.IN_PROGRESS, EnumSet.of(Gate.TWO_KEYS, Gate.HYPOTHESIS, Gate.REACH));

    @Inject
    Owner owner;

    static Stream<Arguments> everyStep() {
        return Arrays.stream(CampaignStatus.values())
                .flatMap(from -> Arrays.stream(CampaignStatus.values())
                        .filter(to -> to != from)
                        .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyStep")
    void takesEveryLegalStepThroughOpenGatesAndNoOther(CampaignStatus from, CampaignStatus to) {
        Plan plan = planIn(from, EnumSet.allOf(Gate.class));
        expect(verb(plan, to), 200, plan, from, to);
        Plan written = planIn(from, EnumSet.allOf(Gate.class));
        expect(MARKETER.change("Campaign", written.campaign(), fields(to)), 204, written, from, to);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyStep")
    void isHeldUpByEachClosedGateBeforeItsStatusAlone(CampaignStatus from, CampaignStatus to) {
        for (Gate closed : Gate.values()) {
            Plan plan = planIn(from, EnumSet.complementOf(EnumSet.of(closed)));
            if (LEGAL.contains(from + ">" + to)
                    && GUARDS.getOrDefault(to, Set.of()).contains(closed)) {
                verb(plan, to)
                        .statusCode(409)
                        .body("[0].errorCode", equalTo("GATE_CLOSED"))
                        .body("[0].message", containsString(closed + " ("))
                        .body("[0].message", containsString("/gates/" + closed + "/waiver"));
                MARKETER.change("Campaign", plan.campaign(), fields(to))
                        .statusCode(409)
                        .body("[0].errorCode", equalTo("GATE_CLOSED"));
                assertEquals(from.label(), MARKETER.field("Campaign", plan.campaign(), "Status"));
            } else {
                expect(verb(plan, to), 200, plan, from, to);
            }
        }
    }

    @Test
    void namesAllClosedGatesAtOnceAndNoOpenOne() {
        Plan plan = planIn(CampaignStatus.CONSULTATION, EnumSet.of(Gate.STORY));
        plan.moves("Approved")
                .statusCode(409)
                .body(
                        "[0].message",
                        allOf(
                                containsString("PARTICIPATION ("),
                                containsString("TWO_KEYS ("),
                                not(containsString("STORY (")),
                                not(containsString("REACH"))));
    }

    @Test
    void refusesToStayWhereItIs() {
        Plan.drawn().moves("Planned").statusCode(409).body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    private void expect(ValidatableResponse answer, int success, Plan plan, CampaignStatus from, CampaignStatus to) {
        boolean legal = LEGAL.contains(from + ">" + to);
        if (legal) {
            answer.statusCode(success);
        } else {
            answer.statusCode(409)
                    .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                    .body(
                            "[0].message",
                            stringContainsInOrder(Arrays.stream(CampaignStatus.values())
                                    .filter(next -> LEGAL.contains(from + ">" + next))
                                    .map(CampaignStatus::label)
                                    .toList()));
        }
        assertEquals((legal ? to : from).label(), MARKETER.field("Campaign", plan.campaign(), "Status"));
    }

    private static ValidatableResponse verb(Plan plan, CampaignStatus to) {
        Map<String, Object> body = new HashMap<>(Map.of("status", to.label()));
        if (to == CampaignStatus.ABORTED) {
            body.put("reason", "The product was withdrawn");
        }
        if (to == CampaignStatus.COMPLETED) {
            body.put("retro", Map.of("result", 0.14, "low", 0.12, "high", 0.16, "decision", "Repeat it"));
        }
        return MARKETER.post(plan.path("status"), body);
    }

    private static Map<String, ?> fields(CampaignStatus to) {
        return switch (to) {
            case ABORTED -> Map.of("Status", to.label(), "AbortReason", "The product was withdrawn");
            case COMPLETED ->
                Map.of(
                        "Status", to.label(),
                        "RetroResult", 0.14,
                        "RetroLow", 0.12,
                        "RetroHigh", 0.16,
                        "RetroDecision", "Repeat it");
            default -> Map.of("Status", to.label());
        };
    }

    /** The facts are put where the events would have put them; the events have tests of their own. */
    private Plan planIn(CampaignStatus status, Set<Gate> open) {
        Plan plan = Plan.drawn();
        long campaign = RecordId.parse(plan.campaign()).value();
        long story = RecordId.parse(plan.story()).value();
        for (Gate gate : open) {
            switch (gate) {
                case PARTICIPATION ->
                    fact("plan_contribution values (?, ?, gen_random_uuid(), 1, 'SALES', 'HEAD', now())", campaign);
                case STORY -> {
                    plan.cites();
                    fact("verified_story values (?, ?, gen_random_uuid(), 1, now())", story);
                }
                case TWO_KEYS -> {
                    plan.approved(MARKETER).statusCode(200);
                    plan.approved(User.SELLER).statusCode(200);
                }
                case HYPOTHESIS ->
                    fact(
                            "hypothesis_verdict values (?, ?, true, now())",
                            RecordId.parse(plan.hypothesis()).value());
                case REACH ->
                    fact(
                            "announcement_reach values (?, ?, ?, gen_random_uuid(), 4, 5, now())",
                            RecordId.parse(Plan.newId("a14")).value(),
                            campaign);
            }
        }
        owner.execute("update campaign set status = ? where id = ?", status.label(), campaign);
        return plan;
    }

    private void fact(String row, Long... values) {
        owner.execute(
                "insert into " + row,
                Stream.concat(Stream.of(ORGANIZATION), Stream.of(values)).toArray());
    }
}
