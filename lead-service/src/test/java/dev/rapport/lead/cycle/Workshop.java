package dev.rapport.lead.cycle;

import dev.rapport.lead.Owner;
import dev.rapport.lead.User;
import dev.rapport.platform.id.RecordId;
import io.restassured.response.ValidatableResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An organisation of its own, in which marketing and sales work on their sales cycle. */
final class Workshop {
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    final String organization = "00D000000000%03dEAA".formatted(NEXT.getAndIncrement());
    final User marketer = new User(organization, "marketing");
    final User seller = new User(organization, "sales");
    final User head = new User(organization, "sales-head");
    final User admin = new User(organization, "admin");
    private final Owner owner;

    Workshop(Owner owner) {
        this.owner = owner;
        isKnown(marketer, "MARKETING");
        isKnown(seller, "SALES");
        isKnown(head, "SALES");
    }

    void isKnown(User user, String function) {
        owner.execute(
                "insert into directory_user (org_id, id, name, function, seniority, team, active, as_of)"
                        + " values (?, ?, 'Somebody', ?, 'SENIOR', null, true, ?)"
                        + " on conflict (org_id, id) do update set function = excluded.function",
                number(organization),
                number(user.id()),
                function,
                OffsetDateTime.now(ZoneOffset.UTC));
    }

    String hasDraft() {
        return marketer.post("/api/sales-cycles", Map.of())
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A draft that was brought to this status past all rules. */
    String hasVersion(CycleStatus status) {
        String draft = hasDraft();
        if (status == CycleStatus.ACTIVE) {
            owner.execute(
                    "update sales_cycle set status = 'SUPERSEDED' where status = 'ACTIVE' and org_id = ?",
                    number(organization));
        }
        owner.execute(
                "update sales_cycle set status = ? where id = ? and org_id = ?",
                status.name(),
                number(draft),
                number(organization));
        return draft;
    }

    ValidatableResponse read(String cycle) {
        return seller.get("/api/sales-cycles/" + cycle).statusCode(200);
    }

    String stage(String cycle, Stage code) {
        return read(cycle).extract().path("stages.find { it.code == '" + code + "' }.id");
    }

    String hasCriterion(String cycle, Stage stage, CriterionKind kind, String name, String criteria) {
        return marketer.has(
                "StageCriterion",
                Map.of("SalesStageId", stage(cycle, stage), "Kind", kind.name(), "Name", name, "Criteria", criteria));
    }

    String hasDealCriterion(String cycle, Stage stage, CriterionKind kind, String name, String criteria) {
        return marketer.has("StageCriterion", dealCriterion(cycle, stage, kind, name, criteria));
    }

    Map<String, String> dealCriterion(String cycle, Stage stage, CriterionKind kind, String name, String criteria) {
        return Map.of(
                "SalesStageId",
                stage(cycle, stage),
                "Kind",
                kind.name(),
                "AskedOf",
                "OPPORTUNITY",
                "Name",
                name,
                "Criteria",
                criteria);
    }

    ValidatableResponse approve(User user, String cycle) {
        return user.post("/api/sales-cycles/" + cycle + "/approvals", Map.of());
    }

    void activate(String cycle) {
        marketer.post("/api/sales-cycles/" + cycle + "/review", Map.of()).statusCode(200);
        approve(marketer, cycle).statusCode(200);
        approve(seller, cycle).statusCode(200);
    }

    List<String> statuses() {
        return seller.get("/api/sales-cycles").statusCode(200).extract().path("versions.status");
    }

    static long number(String id) {
        return RecordId.parse(id).value();
    }
}
