package dev.rapport.lead.cycle;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.lead.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb, and every change by a record, against every status that a version of the sales cycle can have. */
@QuarkusTest
class CycleTransitionsTest {
    private static final String SOBJECTS = "/services/data/v60.0/sobjects/";

    @Inject
    Owner owner;

    enum Verb {
        RENAME,
        CHANGE_STAGE,
        ADD_TOOL,
        CHANGE_TOOL,
        REMOVE_TOOL,
        ADD_CRITERION,
        REVIEW,
        WITHDRAW,
        APPROVE
    }

    static Stream<Arguments> everyVerb() {
        return Stream.of(CycleStatus.values())
                .flatMap(status -> Stream.of(Verb.values()).map(verb -> Arguments.of(verb, status)));
    }

    private static boolean isLegal(Verb verb, CycleStatus status) {
        return switch (verb) {
            case WITHDRAW, APPROVE -> status == CycleStatus.REVIEW;
            default -> status == CycleStatus.DRAFT;
        };
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("everyVerb")
    void isAllowedWhereItIsLegalAndNowhereElse(Verb verb, CycleStatus status) {
        Workshop shop = new Workshop(owner);
        String cycle = shop.hasVersion(status);
        ValidatableResponse answer = call(shop, cycle, verb);
        if (isLegal(verb, status)) {
            answer.statusCode(success(verb));
        } else {
            answer.statusCode(409)
                    .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"))
                    .body("[0].message", containsString("Version 2 of the sales cycle is " + status + " and cannot "))
                    .body("[0].message", containsString(status.whatNow()));
            shop.read(cycle).body("status", equalTo(status.name())).body("name", equalTo(DefaultCycle.NAME));
        }
    }

    private static int success(Verb verb) {
        return switch (verb) {
            case ADD_TOOL, ADD_CRITERION -> 201;
            case REVIEW, WITHDRAW, APPROVE -> 200;
            default -> 204;
        };
    }

    private static ValidatableResponse call(Workshop shop, String cycle, Verb verb) {
        String stage = shop.stage(cycle, Stage.SQL);
        String tool = shop.read(cycle).extract().path("stages.find { it.code == 'SQL' }.tools[0].id");
        String path = "/api/sales-cycles/" + cycle;
        return switch (verb) {
            case RENAME -> shop.head.change("SalesCycle", cycle, Map.of("Name", "Another"));
            case CHANGE_STAGE -> shop.head.change("SalesStage", stage, Map.of("BuyerQuestion", "Why?"));
            case ADD_TOOL ->
                shop.marketer.create("StageTool", Map.of("SalesStageId", stage, "AssetType", "DECK", "Persona", "CIO"));
            case CHANGE_TOOL -> shop.marketer.change("StageTool", tool, Map.of("MinimumCount", 3));
            case REMOVE_TOOL ->
                shop.marketer.request().delete(SOBJECTS + "StageTool/" + tool).then();
            case ADD_CRITERION ->
                shop.marketer.create(
                        "StageCriterion",
                        Map.of("SalesStageId", stage, "Kind", "ENTRY", "Name", "Title", "Criteria", "Title != null"));
            case REVIEW -> shop.marketer.post(path + "/review", Map.of());
            case WITHDRAW -> shop.marketer.request().delete(path + "/review").then();
            case APPROVE -> shop.approve(shop.seller, cycle);
        };
    }
}
