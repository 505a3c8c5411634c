package dev.rapport.lead.escalation;

import static dev.rapport.lead.escalation.Company.ADMIN;
import static dev.rapport.lead.escalation.Company.CEO;
import static dev.rapport.lead.escalation.Company.HEAD;
import static dev.rapport.lead.escalation.Company.MARKETER;
import static dev.rapport.lead.escalation.Company.SELLER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rapport.lead.User;
import dev.rapport.lead.escalation.Company.Late;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both sides are heard about a hand-off that climbs. */
@QuarkusTest
class StatementTest {
    @Inject
    Company company;

    @BeforeEach
    void everybodyIsThere() {
        company.isStaffed();
    }

    @Test
    void isHeardFromEachSideOnceOnEachRung() {
        Late late = company.hasLate();
        company.strikes(late.due());
        says(MARKETER, late, "We wrote twice").statusCode(200).body("rung", equalTo("OWNER"));
        says(SELLER, late, "Nobody answers the phone").statusCode(200);
        says(HEAD, late, "As my colleague says")
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                .body("[0].message", containsString("SALES has had its say on the rung OWNER"));
        company.strikes(late.next());
        says(HEAD, late, "As my colleague says").statusCode(200);
        CEO.get("/api/handoffs/" + late.handoff())
                .body(
                        "escalation.entries.findAll { it.kind == 'STATEMENT' }.statement",
                        contains("We wrote twice", "Nobody answers the phone", "As my colleague says"))
                .body(
                        "escalation.entries.findAll { it.kind == 'STATEMENT' }.side",
                        contains("MARKETING", "SALES", "SALES"))
                .body(
                        "escalation.entries.findAll { it.kind == 'STATEMENT' }.by",
                        contains(MARKETER.id(), SELLER.id(), HEAD.id()));
    }

    @Test
    void isHeardOnlyWhileTheHandoffClimbs() {
        String open = MARKETER.hasHandedOver(MARKETER.hasLead());
        refuses(post(MARKETER, open, Map.of("statement", "Hurry")), 409, "ILLEGAL_TRANSITION");
        Late late = company.hasLate();
        refuses(says(MARKETER, late, "Nobody was asked yet"), 409, "ILLEGAL_TRANSITION");
        company.strikes(late.due());
        MARKETER.hasHandedOver(late.lead());
        refuses(says(MARKETER, late, "Too late"), 409, "ILLEGAL_TRANSITION");
    }

    @Test
    void isASidesOwn() {
        Late late = company.hasLate();
        company.strikes(late.due());
        refuses(says(CEO, late, "Stop quarrelling"), 403, "INSUFFICIENT_ACCESS");
        refuses(
                post(SELLER, late.handoff(), Map.of("statement", "We are wrong", "side", "MARKETING")),
                403,
                "INSUFFICIENT_ACCESS");
        refuses(says(User.MARKETER, late, "Who are they"), 404, "NOT_FOUND");
    }

    @Test
    void isHeardInWords() {
        Late late = company.hasLate();
        company.strikes(late.due());
        refuses(says(MARKETER, late, " "), 400, "REQUIRED_FIELD_MISSING");
        refuses(post(MARKETER, late.handoff(), Map.of()), 400, "REQUIRED_FIELD_MISSING");
        refuses(says(MARKETER, late, "x".repeat(2_001)), 400, "STRING_TOO_LONG");
        refuses(post(MARKETER, late.handoff(), Map.of("statement", "Ours", "side", "BOTH")), 400, "JSON_PARSER_ERROR");
    }

    @Test
    void goesWithThePersonItIsAbout() {
        Late late = company.hasLate();
        company.strikes(late.due());
        says(MARKETER, late, "Ada asked twice").statusCode(200);
        ADMIN.post("/api/leads/" + late.lead() + "/erasure", Map.of("reason", "Article 17", "reference", "CASE-1"))
                .statusCode(200);
        ADMIN.get("/api/handoffs/" + late.handoff())
                .body("escalation.entries.kind", hasItem("STATEMENT"))
                .body("escalation.entries.statement", not(hasItem("Ada asked twice")));
    }

    private static ValidatableResponse says(User user, Late late, String statement) {
        return post(user, late.handoff(), Map.of("statement", statement));
    }

    private static ValidatableResponse post(User user, String handoff, Map<String, String> body) {
        return user.post("/api/handoffs/" + handoff + "/escalation/statement", body);
    }

    private static void refuses(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("[0].errorCode", equalTo(code));
    }
}
