package dev.rapport.lead.cycle;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.lead.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody can agree on. */
@QuarkusTest
class BadCycleTest {
    @Inject
    Owner owner;

    private Workshop shop;
    private String cycle;
    private String stage;

    @BeforeEach
    void aDraft() {
        shop = new Workshop(owner);
        cycle = shop.hasDraft();
        stage = shop.stage(cycle, Stage.SQL);
    }

    @Test
    void criteriaThatCannotBeAsked() {
        refused(criterion(Map.of("Criteria", "Title = ")), "MALFORMED_QUERY", "Criteria");
        refused(criterion(Map.of("Criteria", "Title != null) OR (Id != null")), "MALFORMED_QUERY", "Criteria");
        refused(criterion(Map.of("Criteria", "Titel != null")), "INVALID_FIELD", "Criteria");
        refused(criterion(Map.of("Kind", "SOMETIMES")), "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", "Kind");
        refused(criterion(Map.of("Name", "")), "REQUIRED_FIELD_MISSING", "Name");
        shop.read(cycle).body("stages.find { it.code == 'SQL' }.criteria", hasSize(0));
    }

    @Test
    void toolsThatAreNone() {
        refused(tool(Map.of("AssetType", "HAMMER")), "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", "AssetType");
        refused(tool(Map.of("MinimumCount", 0)), "NUMBER_OUTSIDE_VALID_RANGE", "MinimumCount");
        refused(tool(Map.of("AssetType", "DECK")), "DUPLICATE_VALUE", "AssetType");
        tool(Map.of("AssetType", "DECK", "Persona", "CIO")).statusCode(201);
        refused(tool(Map.of("AssetType", "DECK", "Persona", "cio")), "DUPLICATE_VALUE", "Persona");
        shop.read(cycle).body("stages.find { it.code == 'SQL' }.tools", hasSize(4));
    }

    @Test
    void stagesThatMakeNoSense() {
        refused(
                shop.marketer.change("SalesStage", stage, Map.of("MaximumDays", 0)),
                "NUMBER_OUTSIDE_VALID_RANGE",
                "MaximumDays");
        refused(
                shop.marketer.change("SalesStage", stage, Map.of("OwnerFunction", "FINANCE")),
                "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
                "OwnerFunction");
        refused(
                shop.marketer.change("SalesStage", stage, Map.of("Code", "MQL")),
                "INVALID_FIELD_FOR_INSERT_UPDATE",
                "Code");
        refused(
                shop.marketer.change("SalesCycle", cycle, Map.of("WakeUpStage", "CLOSED_WON")),
                "FIELD_INTEGRITY_EXCEPTION",
                "WakeUpStage");
        refused(
                shop.marketer.change("SalesCycle", cycle, Map.of("Status", "ACTIVE")),
                "INVALID_FIELD_FOR_INSERT_UPDATE",
                "Status");
    }

    @Test
    void requestsThatMakeNoSense() {
        refused(shop.marketer.post("/api/sales-cycles", Map.of("name", "x".repeat(81))), "STRING_TOO_LONG", "name");
        refused(shop.marketer.get("/api/sales-cycles?below=two"), "INVALID_PARAMETER", "below");
        shop.marketer.get("/api/sales-cycles/nonsense").statusCode(400);
        shop.marketer.get("/api/sales-cycles/" + stage).statusCode(404);
        shop.marketer.get("/api/sales-cycles?below=2").statusCode(200).body("versions", hasSize(1));
    }

    private ValidatableResponse criterion(Map<String, ?> fields) {
        Map<String, Object> all =
                new HashMap<>(Map.of("SalesStageId", stage, "Kind", "ENTRY", "Name", "N", "Criteria", "Id != null"));
        all.putAll(fields);
        return shop.marketer.create("StageCriterion", all);
    }

    private ValidatableResponse tool(Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(Map.of("SalesStageId", stage, "AssetType", "PLAYBOOK"));
        all.putAll(fields);
        return shop.marketer.create("StageTool", all);
    }

    private static void refused(ValidatableResponse answer, String code, String field) {
        answer.statusCode(400).body("[0].errorCode", equalTo(code)).body("[0].fields", hasItem(field));
    }
}
