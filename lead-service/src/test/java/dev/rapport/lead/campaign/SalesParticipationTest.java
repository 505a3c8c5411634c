package dev.rapport.lead.campaign;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.lead.Owner;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plans are approved in a window long past, in which no other test approves any. */
@QuarkusTest
class SalesParticipationTest {
    private static final String METRIC = "/api/metrics/sales-participation?from=2002-01-01&to=2002-02-01&by=depth";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Owner owner;

    @Test
    void countsPlansThatSeniorSellersHadASayInBeforeTheirApproval() {
        Plan early = approvedInJanuary();
        says(early, "SALES", "SENIOR", "2002-01-05T10:00:00Z");
        says(early, "MARKETING", "HEAD", "2002-01-05T10:00:00Z");
        Plan late = approvedInJanuary();
        says(late, "SALES", "CHIEF", "2002-01-15T10:00:00Z");
        Plan junior = approvedInJanuary();
        says(junior, "SALES", "STAFF", "2002-01-05T10:00:00Z");
        await().atMost(PATIENCE)
                .untilAsserted(() -> MARKETER.get(METRIC)
                        .statusCode(200)
                        .body("numerator", equalTo(1))
                        .body("denominator", equalTo(3))
                        .body("groups[0].numerator", equalTo(2))
                        .body("groups[0].denominator", equalTo(3)));
    }

    @Test
    void hasNoValueWhereNoPlanWasApproved() {
        MARKETER.get("/api/metrics/sales-participation?from=1990-01-01&to=1990-02-01")
                .body("value", nullValue())
                .body("denominator", equalTo(0));
    }

    private Plan approvedInJanuary() {
        Plan plan = Plan.drawn();
        plan.approved(MARKETER).statusCode(200);
        plan.approved(SELLER).statusCode(200);
        owner.execute(
                "update campaign_approval set approved_date = ? where campaign_id = ?",
                Timestamp.from(Instant.parse("2002-01-10T10:00:00Z")),
                RecordId.parse(plan.campaign()).value());
        return plan;
    }

    private static void says(Plan plan, String function, String seniority, String at) {
        new OtherService("feedback-service")
                .says(
                        "PlanContributed",
                        plan.campaign(),
                        Map.of("campaignId", plan.campaign(), "function", function, "seniority", seniority, "at", at));
    }
}
