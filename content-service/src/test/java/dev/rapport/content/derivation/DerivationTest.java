package dev.rapport.content.derivation;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.content.ContentApi.patch;
import static dev.rapport.content.derivation.Master.change;
import static dev.rapport.content.derivation.Master.refresh;
import static dev.rapport.content.derivation.Master.view;
import static dev.rapport.testkit.Organizations.ACME;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DerivationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OWN = "A fifth less fuel\nfor Acme's fleet";

    private Master master;

    @BeforeEach
    void make() {
        master = Master.make();
    }

    @Test
    void storesOnlyWhatDiffersAndShowsEveryText() {
        String id = master.derived(Map.of("headline", OWN, "price", "From 10 a vehicle"));
        view(id).body("masterId", equalTo(master.id()))
                .body("status", equalTo("ACTIVE"))
                .body("name", equalTo("Fleet savings"))
                .body("ownerId", equalTo(Tokens.user(ACME, "sales")))
                .body("regions.name", contains("headline", "price", "legal"))
                .body("regions.content", contains(OWN, "From 10 a vehicle", "No guarantee"))
                .body("regions.changed", contains(true, false, false))
                .body("regions.editable", contains(true, true, false));
        assertEquals(1, stored(id));
    }

    @Test
    void givesTheMastersTextAgainWhenTheOwnOneSaysTheSame() {
        String id = master.derived(Map.of("headline", OWN));
        change(id, "HEADLINE", "A fifth less fuel\nfor every fleet")
                .statusCode(200)
                .body("regions[0].changed", equalTo(false));
        assertEquals(0, stored(id));
        change(id, "headline", OWN).statusCode(200);
        as("sales")
                .delete("/api/derivations/" + id + "/regions/headline")
                .then()
                .statusCode(200);
        assertEquals(0, stored(id));
    }

    @Test
    void readsUnchangedRegionsFromTheMasterAsItIs() {
        String id = master.derived(Map.of("headline", OWN));
        master.rewrite(master.legal(), "Guaranteed for a year");
        view(id).body("regions.content", contains(OWN, "From 10 a vehicle", "Guaranteed for a year"));
    }

    @Test
    void showsTheDifferenceToTheMasterByLine() {
        String id = master.derived(Map.of("headline", OWN));
        as("marketing")
                .get("/api/derivations/" + id + "/difference")
                .then()
                .statusCode(200)
                .body("regions", hasSize(1))
                .body("regions[0].region", equalTo("headline"))
                .body("regions[0].changes", hasSize(1))
                .body("regions[0].changes[0].kind", equalTo("CHANGED"))
                .body("regions[0].changes[0].masterLine", equalTo(2))
                .body("regions[0].changes[0].master", contains("for every fleet"))
                .body("regions[0].changes[0].derived", contains("for Acme's fleet"));
    }

    @Test
    void turnsStaleOnceWhenARegionOfTheMasterChanges() {
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            String id = master.derived(Map.of("headline", OWN));
            probe.await("AssetDerived", sent -> id.equals(sent.subject()), PATIENCE);
            master.rewrite(master.price(), "From 9 a vehicle");
            master.rewrite(master.price(), "From 8 a vehicle");
            view(id).body("status", equalTo("STALE"))
                    .body("staleBecause", equalTo("REGION_CHANGED"))
                    .body("staleSince", notNullValue());
            refresh(id, Map.of()).statusCode(200);
            var told = probe.await("DerivationRefreshed", sent -> id.equals(sent.subject()), PATIENCE);
            assertEquals(master.id(), told.data().path("assetId").asText());
            assertEquals(
                    1,
                    probe.received("DerivationStale").stream()
                            .filter(sent -> id.equals(sent.subject()))
                            .count());
        }
    }

    @Test
    void turnsStaleWhenTheMasterGetsAVersion() {
        String id = master.derived(Map.of());
        String version = bare(ACME, "marketing")
                .contentType("application/octet-stream")
                .body("new words".getBytes(StandardCharsets.UTF_8))
                .post("/api/assets/" + master.id() + "/versions?fileName=new.txt")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        view(id).body("status", equalTo("STALE"))
                .body("staleBecause", equalTo("NEW_VERSION"))
                .body("contentVersionId", nullValue())
                .body("latestVersionId", equalTo(version));
        refresh(id, Map.of()).statusCode(200).body("derivation.contentVersionId", equalTo(version));
    }

    @Test
    void staysActiveWhenOnlyALabelChanges() {
        String id = master.derived(Map.of());
        as("marketing")
                .body(Map.of("Label", "Headline"))
                .patch(Master.REGIONS + master.headline())
                .then()
                .statusCode(204);
        view(id).body("status", equalTo("ACTIVE")).body("regions[0].label", equalTo("Headline"));
    }

    @Test
    void keepsItsOwnTextsInARefreshAndNamesTheConflicts() {
        String id = master.derived(Map.of("headline", OWN, "price", "From 9 a vehicle"));
        master.rewrite(master.headline(), "A quarter less fuel");
        view(id).body("regions.conflict", contains(true, false, false));
        refresh(id, Map.of())
                .statusCode(200)
                .body("derivation.status", equalTo("ACTIVE"))
                .body("derivation.staleSince", nullValue())
                .body("derivation.regions[0].content", equalTo(OWN))
                .body("derivation.regions.conflict", contains(false, false, false))
                .body("conflicts", hasSize(1))
                .body("conflicts[0].region", equalTo("headline"))
                .body("conflicts[0].base", equalTo("A fifth less fuel\nfor every fleet"))
                .body("conflicts[0].master", equalTo("A quarter less fuel"))
                .body("conflicts[0].derived", equalTo(OWN))
                .body("dropped", empty());
    }

    @Test
    void takesTheMastersTextWhereItIsAskedTo() {
        String id = master.derived(Map.of("headline", OWN, "price", "From 9 a vehicle"));
        master.rewrite(master.headline(), "A quarter less fuel");
        refresh(id, Map.of("takeMaster", List.of("headline")))
                .statusCode(200)
                .body("derivation.regions[0].content", equalTo("A quarter less fuel"))
                .body("derivation.regions.changed", contains(false, true, false))
                .body("conflicts", empty())
                .body("dropped[0].region", equalTo("headline"))
                .body("dropped[0].reason", equalTo("MASTER_TAKEN"));
    }

    @Test
    void dropsWhatTheMasterSaysByNowOrAllowsNoMore() {
        String id = master.derived(Map.of("headline", OWN, "price", "From 9 a vehicle"));
        master.rewrite(master.headline(), OWN);
        as("marketing")
                .body(Map.of("IsEditable", false))
                .patch(Master.REGIONS + master.price())
                .then()
                .statusCode(204);
        refresh(id, Map.of())
                .statusCode(200)
                .body("dropped.reason", contains("MASTER_SAYS_SO", "NOT_EDITABLE"))
                .body("derivation.regions.changed", contains(false, false, false));
    }

    @Test
    void inheritsTheMastersExpiryAndExpiresWithIt() {
        String id = master.derived(Map.of("headline", OWN));
        patch("marketing", master.id(), Map.of("ExpireAt", "2120-01-01T00:00:00Z"))
                .statusCode(204);
        view(id).body("expireAt", equalTo("2120-01-01T00:00:00Z"));
        try (EventProbe probe = EventProbe.on("rapport.content.events")) {
            move("marketing", master.id(), "archiving").statusCode(200);
            probe.await("DerivationExpired", sent -> id.equals(sent.subject()), PATIENCE);
        }
        view(id).body("status", equalTo("EXPIRED"));
        change(id, "headline", "x").statusCode(409).body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    @Test
    void expiresWhenTheMasterIsDeletedAndCanStillBeRead() {
        String id = master.derived(Map.of("headline", OWN));
        as("marketing")
                .delete("/services/data/v60.0/sobjects/ContentAsset/" + master.id())
                .then()
                .statusCode(204);
        view(id).body("status", equalTo("EXPIRED")).body("regions[0].content", equalTo(OWN));
    }

    @Test
    void comesBackFromTheBinAsStaleSinceNobodyToldItOfItsMaster() {
        String id = master.derived(Map.of("headline", OWN));
        as("admin").delete(Master.DERIVATIONS + id).then().statusCode(204);
        master.rewrite(master.price(), "From 7 a vehicle");
        as("admin")
                .post("/services/data/v60.0/sobjects/Derivation/" + id + "/undeletion")
                .then()
                .statusCode(200);
        view(id).body("status", equalTo("STALE")).body("staleBecause", equalTo("RESTORED"));
    }

    private static int stored(String derivation) {
        return as("sales")
                .queryParam("q", "SELECT Id FROM DerivedRegion WHERE DerivationId = '" + derivation + "'")
                .get("/services/data/v60.0/query")
                .then()
                .statusCode(200)
                .extract()
                .path("totalSize");
    }
}
