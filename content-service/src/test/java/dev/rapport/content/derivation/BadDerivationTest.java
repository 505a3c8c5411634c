package dev.rapport.content.derivation;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.publish;
import static dev.rapport.content.derivation.Master.change;
import static dev.rapport.content.derivation.Master.refresh;
import static dev.rapport.content.derivation.Master.view;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused at each door, with a clear code and nothing written. */
@QuarkusTest
class BadDerivationTest {
    private Master master;

    @BeforeEach
    void make() {
        master = Master.make();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|REQUIRED_FIELD_MISSING",
                "|JSON_PARSER_ERROR",
                "{\"accountId\": 7|JSON_PARSER_ERROR",
                "{\"acountId\": \"001000000000001AAA\"}|JSON_PARSER_ERROR",
                "{\"accountId\": \"nobody\"}|MALFORMED_ID",
                "{\"accountId\": \"006000000000001AAA\"}|INVALID_CROSS_REFERENCE_KEY",
                "{\"accountId\": \"001000000000001AAA\", \"regions\": {\"hedline\":"
                        + " \"x\"}}|INVALID_CROSS_REFERENCE_KEY",
                "{\"accountId\": \"001000000000001AAA\", \"regions\": {\"headline\": null}}|REQUIRED_FIELD_MISSING",
                "{\"accountId\": \"001000000000001AAA\", \"regions\": {\"legal\": \"x\"}}|FIELD_INTEGRITY_EXCEPTION"
            })
    void refusesABadDerivationWhole(String body, String code) {
        as("sales")
                .body(body == null ? "" : body)
                .post("/api/assets/" + master.id() + "/derivations")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo(code));
        lineage(master.id()).body("derivations", empty());
    }

    @Test
    void refusesATextThatIsTooLong() {
        String id = master.derived(Map.of());
        change(id, "headline", "x".repeat(32_001)).statusCode(400).body("[0].errorCode", equalTo("STRING_TOO_LONG"));
        view(id).body("regions[0].changed", equalTo(false));
    }

    @Test
    void refusesARegionThatIsNotEditableOnBothPlanes() {
        String id = master.derived(Map.of());
        change(id, "legal", "Guaranteed").statusCode(400).body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
        as("sales")
                .body(Map.of("DerivationId", id, "AssetRegionId", master.legal(), "Content", "Guaranteed"))
                .post(Master.DERIVED)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
    }

    @Test
    void refusesARegionOfAnotherMaster() {
        String id = master.derived(Map.of());
        as("sales")
                .body(Map.of("DerivationId", id, "AssetRegionId", Master.make().headline(), "Content", "x"))
                .post(Master.DERIVED)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_CROSS_REFERENCE_KEY"));
        change(id, "hedline", "x").statusCode(404).body("[0].message", containsString("headline"));
    }

    @Test
    void storesARegionOnce() {
        String id = master.derived(Map.of("headline", "Half the fuel"));
        as("sales")
                .body(Map.of("DerivationId", id, "AssetRegionId", master.headline(), "Content", "x"))
                .post(Master.DERIVED)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("DUPLICATE_VALUE"));
    }

    @Test
    void isDerivedFromAPublishedMasterOnly() {
        String draft = create("marketing", battlecard());
        as("sales")
                .body(Map.of("accountId", Master.account()))
                .post("/api/assets/" + draft + "/derivations")
                .then()
                .statusCode(409)
                .body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    @Test
    void isNotDerivedFromAnAssetForOneAccount() {
        Map<String, Object> fields = battlecard();
        fields.put("Scope", "ACCOUNT");
        String one = create("sales", fields);
        publish(ACME, "sales", one);
        as("sales")
                .body(Map.of("accountId", Master.account()))
                .post("/api/assets/" + one + "/derivations")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
    }

    @Test
    void isNotDerivedFromADerivation() {
        String id = master.derived(Map.of());
        as("sales")
                .body(Map.of("accountId", Master.account()))
                .post("/api/assets/" + id + "/derivations")
                .then()
                .statusCode(400)
                .body("[0].message", containsString("/api/assets/" + master.id() + "/derivations"));
        as("sales")
                .body(Map.of("ContentAssetId", id, "AccountId", Master.account()))
                .post(Master.DERIVATIONS)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_CROSS_REFERENCE_KEY"));
    }

    @Test
    void doesNotMoveToAnotherMasterOrAccount() {
        String id = master.derived(Map.of());
        as("sales")
                .body(Map.of("AccountId", Master.account()))
                .patch(Master.DERIVATIONS + id)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_FIELD_FOR_INSERT_UPDATE"));
    }

    @Test
    void takesTheMastersTextOnlyWhereItHasItsOwn() {
        String id = master.derived(Map.of("headline", "Half the fuel"));
        master.rewrite(master.price(), "From 3 a vehicle");
        refresh(id, Map.of("takeMaster", List.of("price")))
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_PARAMETER"));
        view(id).body("status", equalTo("STALE"));
    }

    @Test
    void isMadeOnceHoweverOftenItIsSent() {
        String key = UUID.randomUUID().toString();
        Map<String, ?> body = Map.of("accountId", Master.account());
        String path = "/api/assets/" + master.id() + "/derivations";
        String first =
                as("sales").header("Idempotency-Key", key).body(body).post(path).path("id");
        String second =
                as("sales").header("Idempotency-Key", key).body(body).post(path).path("id");
        assertEquals(first, second);
        lineage(master.id()).body("derivations.size()", equalTo(1));
    }

    @Test
    void belongsToItsOrganisation() {
        String id = master.derived(Map.of("headline", "Half the fuel"));
        for (String path : List.of("", "/difference")) {
            as(GLOBEX, "sales").get("/api/derivations/" + id + path).then().statusCode(404);
        }
        as(GLOBEX, "sales").post("/api/derivations/" + id + "/refresh").then().statusCode(404);
        as(GLOBEX, "sales")
                .post("/api/derivations/" + id + "/retirement")
                .then()
                .statusCode(404);
        as(GLOBEX, "sales")
                .get("/api/assets/" + master.id() + "/lineage")
                .then()
                .statusCode(404);
        as(GLOBEX, "sales")
                .get("/api/assets/" + master.id() + "/regions")
                .then()
                .statusCode(404);
        as(GLOBEX, "sales")
                .body(Map.of("accountId", Master.account()))
                .post("/api/assets/" + master.id() + "/derivations")
                .then()
                .statusCode(404);
        view(id).body("status", equalTo("ACTIVE"));
    }

    @Test
    void letsExecutivesReadAndNothingElse() {
        String id = master.derived(Map.of());
        as("executive").get("/api/derivations/" + id).then().statusCode(200);
        as("executive").post("/api/derivations/" + id + "/retirement").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"two words", "-x", "ä", "a/b"})
    void namesARegionSoThatAnAddressCanCarryIt(String name) {
        as("marketing")
                .body(Map.of("ContentAssetId", master.id(), "Name", name))
                .post(Master.REGIONS)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
    }

    @Test
    void namesARegionOnce() {
        as("marketing")
                .body(Map.of("ContentAssetId", master.id(), "Name", "HEADLINE"))
                .post(Master.REGIONS)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("DUPLICATE_VALUE"));
        as("sales")
                .body(Map.of("Content", "x"))
                .patch(Master.REGIONS + master.headline())
                .then()
                .statusCode(403);
    }

    static ValidatableResponse lineage(String id) {
        return as("sales").get("/api/assets/" + id + "/lineage").then().statusCode(200);
    }
}
