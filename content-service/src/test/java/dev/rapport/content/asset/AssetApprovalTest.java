package dev.rapport.content.asset;

import static dev.rapport.content.ContentApi.approve;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.content.ContentApi.patch;
import static dev.rapport.content.ContentApi.published;
import static dev.rapport.content.asset.AssetsInStatus.assetIn;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AssetApprovalTest {
    private static final String MARKETER = Tokens.user(ACME, "marketing");

    @Inject
    AssetApprovals approvals;

    @Test
    void takesTheKeyOfMarketingAndTheKeyOfSales() {
        String id = assetIn(AssetStatus.IN_REVIEW);
        move("marketing", id, "approval")
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"))
                .body("missing", contains("SALES"));
        move("sales-head", id, "approval")
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("missing", empty())
                .body("approvals.function", contains("MARKETING", "SALES"))
                .body("approvals.userId", contains(MARKETER, Tokens.user(ACME, "sales-head")));
    }

    @Test
    void isNotGivenTwiceForOneSide() {
        String id = assetIn(AssetStatus.IN_REVIEW);
        move("sales", id, "approval").statusCode(200);
        move("sales-head", id, "approval").statusCode(400).body("[0].errorCode", equalTo("DUPLICATE_VALUE"));
        move("sales", id, "approval").statusCode(200).body("approvals.size()", equalTo(1));
        assertEquals("IN_REVIEW", field(id, "Status"));
    }

    @Test
    void takesTwoPeopleEvenWhereOneHoldsBothRoles() {
        String id = assetIn(AssetStatus.IN_REVIEW);
        turnAsBoth(id, "MARKETING");
        assertEquals(
                ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                assertThrows(ApiException.class, () -> turnAsBoth(id, "SALES")).code());
        assertEquals(
                ErrorCode.REQUIRED_FIELD_MISSING,
                assertThrows(ApiException.class, () -> turnAsBoth(id, null)).code());
        assertEquals("IN_REVIEW", field(id, "Status"));
        move("sales", id, "approval").statusCode(200).body("status", equalTo("APPROVED"));
    }

    private void turnAsBoth(String id, String function) {
        long user = RecordId.parse(MARKETER).value();
        Caller both = new Caller(RecordId.parse(ACME).value(), user, "test", Set.of(Role.MARKETING, Role.SALES));
        CurrentCaller.runAs(both, () -> approvals.turn(RecordId.parse(id), function));
    }

    @ParameterizedTest
    @CsvSource({
        "marketing,SALES,403,INSUFFICIENT_ACCESS",
        "marketing,LEGAL,400,INVALID_PARAMETER",
        "executive,MARKETING,403,INSUFFICIENT_ACCESS",
        "admin,SALES,403,INSUFFICIENT_ACCESS",
        "integration,SALES,403,INSUFFICIENT_ACCESS"
    })
    void isNotGivenForOthers(String role, String function, int status, String code) {
        String id = assetIn(AssetStatus.IN_REVIEW);
        as(role).body(Map.of("function", function))
                .post("/api/assets/" + id + "/approval")
                .then()
                .statusCode(status)
                .body("[0].errorCode", equalTo(code));
    }

    @Test
    void isNotGivenByThoseOutsideTheOrganisation() {
        as(GLOBEX, "marketing")
                .post("/api/assets/" + assetIn(AssetStatus.IN_REVIEW) + "/approval")
                .then()
                .statusCode(404);
    }

    @Test
    void cannotBeHalfDoneByWritingTheStatus() {
        String id = assetIn(AssetStatus.IN_REVIEW);
        patch("marketing", id, Map.of("Status", "APPROVED"))
                .statusCode(409)
                .body("[0].message", containsString("the key of SALES is missing"));
        patch("admin", id, Map.of("Status", "APPROVED")).statusCode(403);
        assertEquals(0, standing(id));
        move("sales", id, "approval").statusCode(200);
        patch("marketing", id, Map.of("Status", "APPROVED")).statusCode(204);
        assertEquals(2, standing(id));
    }

    @Test
    void isNotCreatedAsARecord() {
        String id = assetIn(AssetStatus.IN_REVIEW);
        as("marketing")
                .body(Map.of("ContentAssetId", id, "Function", "SALES"))
                .post("/services/data/v60.0/sobjects/AssetApproval")
                .then()
                .statusCode(403);
        assertEquals(0, standing(id));
    }

    @ParameterizedTest
    @CsvSource({"Name,Other", "Proof,Another proof", "Personas,CFO", "Scope,SEGMENT", "Stages,SQL"})
    void isWithdrawnWhenWhatWasApprovedChanges(String field, String value) {
        String id = assetIn(AssetStatus.APPROVED);
        patch("marketing", id, Map.of(field, value)).statusCode(204);
        assertEquals("IN_REVIEW", field(id, "Status"));
        assertEquals(0, standing(id));
        assertEquals(2, found(id, "WithdrawnReason LIKE '%" + field + "%'"));
        approve(id);
        assertEquals("APPROVED", field(id, "Status"));
    }

    @Test
    void holdsWhenOnlyADateOrTheOwnerChanges() {
        String id = assetIn(AssetStatus.APPROVED);
        patch("marketing", id, Map.of("PublishAt", "2120-01-01T00:00:00Z", "OwnerId", Tokens.user(ACME, "sales")))
                .statusCode(204);
        assertEquals("APPROVED", field(id, "Status"));
        assertEquals(2, standing(id));
    }

    @Test
    void isWithdrawnByANewFile() {
        String id = assetIn(AssetStatus.APPROVED);
        bare(ACME, "marketing")
                .body("%PDF-1.7 other".getBytes(UTF_8))
                .contentType("application/pdf")
                .post("/api/assets/" + id + "/versions")
                .then()
                .statusCode(201);
        assertEquals("IN_REVIEW", field(id, "Status"));
    }

    @Test
    void ofAChangeIsOwedByAPublishedAssetThatStaysInUse() {
        String id = published();
        move("sales", id, "approval").statusCode(200).body("approvals.size()", equalTo(2));
        patch("marketing", id, Map.of("Proof", "Four fleets now.")).statusCode(204);
        assertEquals("PUBLISHED", field(id, "Status"));
        assertEquals("CHANGED", field(id, "ReviewCause"));
        as("marketing")
                .body(Map.of("decision", "KEEP", "reviewBy", "2120-01-01T00:00:00Z"))
                .post("/api/assets/" + id + "/review")
                .then()
                .statusCode(409)
                .body("[0].message", containsString("two keys"));
        approve(id);
        assertEquals("PUBLISHED", field(id, "Status"));
        assertNull(field(id, "ReviewCause"));
    }

    @Test
    void isWithdrawnWhenTheAssetGoesBackToItsAuthor() {
        String id = assetIn(AssetStatus.APPROVED);
        patch("marketing", id, Map.of("Status", "DRAFT")).statusCode(204);
        assertEquals(0, standing(id));
    }

    @Test
    void countsOnceHoweverManyTurnTheKeyAtOnce() throws Exception {
        String id = assetIn(AssetStatus.IN_REVIEW);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> turns = List.of(turn("sales", id), turn("sales", id), turn("sales-head", id));
            for (Future<Integer> answer : threads.invokeAll(turns)) {
                assertTrue(List.of(200, 400).contains(answer.get()), "answer " + answer.get());
            }
        }
        assertEquals(1, standing(id));
    }

    private static Callable<Integer> turn(String role, String id) {
        return () -> move(role, id, "approval").extract().statusCode();
    }

    private static int standing(String asset) {
        return found(asset, "WithdrawnDate = null");
    }

    private static int found(String asset, String condition) {
        return as("admin")
                .queryParam("q", "SELECT Id FROM AssetApproval WHERE ContentAssetId = '" + asset + "' AND " + condition)
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200)
                .extract()
                .path("totalSize");
    }
}
