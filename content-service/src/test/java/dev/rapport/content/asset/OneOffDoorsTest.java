package dev.rapport.content.asset;

import static dev.rapport.content.ContentApi.ASSETS;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.content.ContentApi.published;
import static dev.rapport.testkit.Organizations.ACME;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.content.derivation.Master;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Tokens;
import dev.rapport.testkit.contract.OtherService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way by which marketing could come to work for one account, and the one rule that stands before all of them. */
@QuarkusTest
class OneOffDoorsTest {
    private static final String CODE = "ONE_OFF_NOT_ALLOWED";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @MethodSource("dev.rapport.content.asset.OneOffDoors#all")
    void refusesMarketingByTheOneRule(OneOffDoors.Door door) {
        String told = door.way().knock(as("marketing"));
        assertTrue(told.contains(CODE), told);
        assertTrue(told.contains("erive the account's version") || told.contains("Generalise it"), told);
    }

    @ParameterizedTest
    @MethodSource("dev.rapport.content.asset.OneOffDoors#all")
    void refusesWhoIsInMarketingAndElsewhere(OneOffDoors.Door door) {
        String token = Tokens.of(ACME, Tokens.user(ACME, "sales"), Set.of("sales", "marketing", "admin"));
        String told = door.way().knock(RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON));
        assertTrue(told.contains(CODE), told);
    }

    @Test
    void refusesWhoWorksInMarketingWhateverTheTokenSays() {
        String user = user("MARKETING");
        RequestSpecification seller = RestAssured.given()
                .auth()
                .oauth2(Tokens.of(ACME, user, Set.of("sales")))
                .contentType(ContentType.JSON);
        await().atMost(PATIENCE)
                .until(() -> seller.body(OneOffDoors.oneOff())
                        .post(ASSETS)
                        .asString()
                        .contains(CODE));
        seller.body(Map.of("accountId", Master.account()))
                .post("/api/assets/" + published() + "/derivations")
                .then()
                .statusCode(403)
                .body("[0].errorCode", equalTo(CODE));
    }

    @Test
    void givesNothingForOneAccountToSomebodyInMarketing() {
        String owner = user("MARKETING");
        await().atMost(PATIENCE)
                .until(() -> as("sales")
                        .body(OneOffDoors.with("OwnerId", owner))
                        .post(ASSETS)
                        .asString()
                        .contains(CODE));
        String asset = create("sales", OneOffDoors.oneOff());
        as("sales")
                .body(Map.of("OwnerId", owner))
                .patch(ASSETS + asset)
                .then()
                .statusCode(403)
                .body("[0].fields[0]", equalTo("OwnerId"));
        Map<String, Object> owned = battlecard();
        owned.put("OwnerId", owner);
        as("sales")
                .body(Map.of("Scope", "ACCOUNT"))
                .patch(ASSETS + create("sales", owned))
                .then()
                .statusCode(403);
        as("sales")
                .body(Map.of("OwnerId", owner))
                .patch(Master.DERIVATIONS + Master.make().derived(Map.of()))
                .then()
                .statusCode(403);
        assertEquals(Tokens.user(ACME, "sales"), field(asset, "OwnerId"));
    }

    @Test
    void namesTheClosestPublishedAssetToDeriveFrom() {
        String persona = "Persona " + UUID.randomUUID();
        Map<String, Object> close = battlecard();
        close.put("Personas", persona);
        close.put("Type", "ROI_CALCULATOR");
        String closest = published(close);
        close.put("Type", "VIDEO");
        published(close);
        Map<String, Object> wanted = OneOffDoors.oneOff();
        wanted.put("Personas", persona);
        wanted.put("Type", "ROI_CALCULATOR");
        as("marketing")
                .body(wanted)
                .post(ASSETS)
                .then()
                .statusCode(403)
                .body("[0].message", containsString("POST /api/assets/" + closest + "/derivations"))
                .body("[0].message", containsString("is a ROI_CALCULATOR"));
    }

    @Test
    void letsMarketingMoveASellersAssetOnAndGeneraliseIt() {
        String id = create("sales", OneOffDoors.oneOff());
        move("marketing", id, "review").statusCode(200);
        as("marketing")
                .body(Map.of("Scope", "SEGMENT"))
                .patch(ASSETS + id)
                .then()
                .statusCode(204);
        assertEquals("SEGMENT", field(id, "Scope"));
    }

    /** A user of the directory, as soon as its event has arrived. */
    private static String user(String function) {
        String id = RecordId.of("005", System.nanoTime() % 1_000_000_000L).toString();
        new OtherService("gateway")
                .says("UserChanged", id, Map.of("userId", id, "name", "Ada", "function", function, "active", true));
        return id;
    }
}
