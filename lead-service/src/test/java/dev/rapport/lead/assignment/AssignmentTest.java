package dev.rapport.lead.assignment;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Who gets which lead. Each test has an industry and sellers of its own. */
@QuarkusTest
class AssignmentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final User HEAD = new User(Organizations.ACME, "sales-head");

    private final String industry = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void givesLeadsToTheMembersInTurn() {
        String rule = rule(industry, 1, "Industry = '" + industry + "'");
        String ada = member(rule, null);
        String ben = member(rule, null);
        String cleo = member(rule, null);
        List<String> owners = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            owners.add(assigned(lead()));
        }
        assertEquals(List.of(ada, ben, cleo, ada, ben, cleo), owners);
    }

    @Test
    void asksRulesInTheirOrderAndTellsWhatTheySaid() {
        String second = rule("Second", 20, "Industry = '" + industry + "'");
        String first = rule("First", 10, "Industry = '" + industry + "' AND Country = 'Norway'");
        String north = member(first, null);
        String rest = member(second, 5);
        String lead = MARKETER.hasLead(Map.of("Industry", industry, "Country", "Norway"));
        assign(MARKETER, lead).body("ownerId", equalTo(north)).body("assignmentRuleId", equalTo(first));
        String other = MARKETER.hasLead(Map.of("Industry", industry, "Country", "Chad"));
        assign(MARKETER, other)
                .body("previousOwnerId", equalTo(MARKETER.id()))
                .body("ownerId", equalTo(rest))
                .body(at(first) + ".isTrue", equalTo(false))
                .body(at(second) + ".isTrue", equalTo(true))
                .body(at(second) + ".members.userId", contains(rest))
                .body(at(second) + ".members[0].openLeads", equalTo(0))
                .body(at(second) + ".members[0].capacity", equalTo(5));
        assertEquals(rest, MARKETER.field("Lead", other, "OwnerId"));
    }

    @Test
    void passesOverWhoHasNoRoomAndGoesOnToTheNextRule() {
        String rule = rule("Full", 1, "Industry = '" + industry + "'");
        String one = member(rule, 1);
        member(rule, 0);
        String spare = member(rule("Spare", 2, "Industry = '" + industry + "'"), 1);
        String first = lead();
        assertEquals(one, assigned(first));
        assertEquals(spare, assigned(lead()));
        String homeless = lead();
        assign(MARKETER, homeless)
                .body("ownerId", equalTo(MARKETER.id()))
                .body("assignmentRuleId", nullValue())
                .body(at(rule) + ".members.hasRoom", contains(false, false));
        MARKETER.post("/api/leads/" + first + "/stage", Map.of("to", "DISQUALIFIED", "reason", "No need"))
                .statusCode(200);
        assertEquals(one, assigned(homeless));
    }

    @Test
    void aDryRunChangesNothing() {
        String rule = rule("Dry", 1, "Industry = '" + industry + "'");
        String ada = member(rule, null);
        member(rule, null);
        String lead = lead();
        for (int i = 0; i < 2; i++) {
            MARKETER.post("/api/leads/" + lead + "/assignment?dryRun=true", Map.of())
                    .statusCode(200)
                    .body("dryRun", equalTo(true))
                    .body("ownerId", equalTo(ada));
        }
        assertEquals(MARKETER.id(), MARKETER.field("Lead", lead, "OwnerId"));
        log(lead).body("records", empty());
    }

    @Test
    void logsWhatWasDoneAndByWhatRight() {
        String rule = rule("Logged", 1, "Industry = '" + industry + "'");
        String ada = member(rule, null);
        String lead = lead();
        assigned(lead);
        HEAD.post("/api/leads/" + lead + "/assignment", Map.of("ownerId", SELLER.id(), "reason", "Knows them"))
                .statusCode(200)
                .body("override", equalTo(true))
                .body("previousOwnerId", equalTo(ada));
        log(lead)
                .body("records.ToUserId", contains(ada, SELLER.id()))
                .body("records.FromUserId", contains(MARKETER.id(), ada))
                .body("records.AssignmentRuleId", contains(equalTo(rule), nullValue()))
                .body("records.IsOverride", contains(false, true))
                .body("records.Reason", contains(nullValue(), equalTo("Knows them")))
                .body("records.CreatedById", contains(MARKETER.id(), HEAD.id()));
    }

    @Test
    void saysSoByAnEvent() {
        String rule = rule("Told", 1, "Industry = '" + industry + "'");
        String ada = member(rule, null);
        String lead = lead();
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            assigned(lead);
            var event = probe.await("LeadAssigned", one -> lead.equals(one.subject()), PATIENCE);
            assertEquals(ada, event.data().path("toUserId").asText());
            assertEquals(rule, event.data().path("assignmentRuleId").asText());
        }
    }

    @Test
    void staysFairAndWithinCapacityUnderManyAtOnce() throws Exception {
        String rule = rule("Busy", 1, "Industry = '" + industry + "'");
        List<String> members = List.of(member(rule, 10), member(rule, 10), member(rule, 4));
        List<String> leads = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            leads.add(lead());
        }
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService callers =
                Executors.newFixedThreadPool(64, Thread.ofPlatform().factory())) {
            leads.forEach(lead -> answers.add(callers.submit(() -> assigned(lead))));
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Future<String> answer : answers) {
            counts.merge(answer.get(), 1, Integer::sum);
        }
        assertEquals(Map.of(members.get(0), 10, members.get(1), 10, members.get(2), 4, MARKETER.id(), 40), counts);
    }

    @Test
    void onlyAHeadOfSalesNamesTheOwnerAndSaysWhy() {
        String lead = lead();
        Map<String, Object> choice = Map.of("ownerId", SELLER.id(), "reason", "Knows them");
        code(MARKETER.post("/api/leads/" + lead + "/assignment", choice), 403, "INSUFFICIENT_ACCESS");
        code(SELLER.post("/api/leads/" + lead + "/assignment", Map.of()), 403, "INSUFFICIENT_ACCESS");
        Map<String, Object> noReason = Map.of("ownerId", SELLER.id());
        code(HEAD.post("/api/leads/" + lead + "/assignment", noReason), 400, "REQUIRED_FIELD_MISSING");
        Map<String, Object> noUser = Map.of("ownerId", lead, "reason", "x");
        code(HEAD.post("/api/leads/" + lead + "/assignment", noUser), 400, "INVALID_CROSS_REFERENCE_KEY");
        Map<String, Object> tooLong = Map.of("ownerId", SELLER.id(), "reason", "x".repeat(256));
        code(HEAD.post("/api/leads/" + lead + "/assignment", tooLong), 400, "STRING_TOO_LONG");
        code(STRANGER.post("/api/leads/" + lead + "/assignment", Map.of()), 403, "INSUFFICIENT_ACCESS");
        User elsewhere = new User(Organizations.GLOBEX, "marketing");
        code(elsewhere.post("/api/leads/" + lead + "/assignment", Map.of()), 404, "NOT_FOUND");
        code(MARKETER.post("/api/leads/" + lead + "/assignment?dryRun=maybe", Map.of()), 400, "INVALID_PARAMETER");
        assertEquals(MARKETER.id(), MARKETER.field("Lead", lead, "OwnerId"));
        log(lead).body("records", empty());
    }

    @Test
    void leavesLeadsAloneThatHaveComeToAnEnd() {
        String lead = lead();
        MARKETER.post("/api/leads/" + lead + "/stage", Map.of("to", "DISQUALIFIED", "reason", "No need"))
                .statusCode(200);
        code(MARKETER.post("/api/leads/" + lead + "/assignment", Map.of()), 409, "ILLEGAL_TRANSITION");
    }

    @Test
    void refusesRulesAndMembersThatMakeNoSense() {
        code(
                HEAD.create("AssignmentRule", Map.of("Name", "x", "SortOrder", 1, "Criteria", "Shoesize = 1")),
                400,
                "INVALID_FIELD");
        code(HEAD.create("AssignmentRule", Map.of("Name", "x")), 400, "REQUIRED_FIELD_MISSING");
        code(
                MARKETER.create("AssignmentRule", Map.of("Name", "x", "SortOrder", 1)),
                403,
                "INSUFFICIENT_ACCESS_OR_READONLY");
        String rule = rule("Once", 1, "Industry = '" + industry + "'");
        String user = member(rule, null);
        Map<String, Object> again = Map.of("AssignmentRuleId", rule, "UserId", user);
        code(HEAD.create("AssignmentMember", again), 400, "DUPLICATE_VALUE");
        Map<String, Object> negative = Map.of("AssignmentRuleId", rule, "UserId", user(), "Capacity", -1);
        code(HEAD.create("AssignmentMember", negative), 400, "NUMBER_OUTSIDE_VALID_RANGE");
        code(HEAD.create("LeadAssignment", Map.of("LeadId", lead())), 403, "INSUFFICIENT_ACCESS_OR_READONLY");
    }

    private String lead() {
        return MARKETER.hasLead(Map.of("Industry", industry));
    }

    private static String assigned(String lead) {
        return assign(MARKETER, lead).extract().path("ownerId");
    }

    private static ValidatableResponse assign(User user, String lead) {
        return user.post("/api/leads/" + lead + "/assignment", Map.of())
                .statusCode(200)
                .body("leadId", equalTo(lead))
                .body("ownerId", notNullValue());
    }

    private static ValidatableResponse log(String lead) {
        return MARKETER.request()
                .queryParam(
                        "q",
                        "SELECT FromUserId, ToUserId, AssignmentRuleId, IsOverride, Reason, CreatedById"
                                + " FROM LeadAssignment WHERE LeadId = '" + lead + "' ORDER BY CreatedDate")
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200);
    }

    private static void code(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("[0].errorCode", equalTo(code));
    }

    private static String at(String rule) {
        return "asked.find { it.assignmentRuleId == '" + rule + "' }";
    }

    private static String rule(String name, int order, String criteria) {
        return HEAD.has(
                "AssignmentRule", Map.of("Name", name, "SortOrder", order, "Criteria", criteria, "IsActive", true));
    }

    private static String member(String rule, Integer capacity) {
        String user = user();
        Map<String, Object> member = new HashMap<>(Map.of("AssignmentRuleId", rule, "UserId", user));
        if (capacity != null) {
            member.put("Capacity", capacity);
        }
        HEAD.has("AssignmentMember", member);
        return user;
    }

    /** Somebody whom the directory does not know yet. */
    private static String user() {
        return RecordId.of("005", ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000))
                .toString();
    }
}
