package dev.rapport.content.derivation;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.derivation.BadDerivationTest.lineage;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LineageTest {
    private Master master;

    @BeforeEach
    void make() {
        master = Master.make();
    }

    @Test
    void leadsFromTheMasterDownAndFromADerivationUp() {
        String first = master.derived(Map.of("headline", "one"));
        String second = master.derived(Map.of("headline", "two", "price", "free"));
        String third = master.derived(Map.of("headline", "three"));
        String apart = master.derived(Map.of());
        lineage(master.id())
                .body("master.id", equalTo(master.id()))
                .body("master.status", equalTo("PUBLISHED"))
                .body("derivations.id", contains(first, second, third, apart))
                .body("derivations[1].changedRegions", contains("headline", "price"))
                .body("derivations[3].changedRegions", empty())
                .body("promotions", hasSize(1))
                .body("promotions[0].region", equalTo("headline"))
                .body("promotions[0].fromDerivations", containsInAnyOrder(first, second, third))
                .body("next", nullValue());
        lineage(second)
                .body("master.id", equalTo(master.id()))
                .body("derivations.id", contains(second))
                .body("promotions", hasSize(1));
        lineage(apart).body("derivations.id", contains(apart)).body("promotions", empty());
    }

    @Test
    void goesOnAfterTheDerivationThatIsNamed() {
        String first = master.derived(Map.of());
        String second = master.derived(Map.of());
        as("executive")
                .get("/api/assets/" + master.id() + "/lineage?after=" + first)
                .then()
                .body("derivations.id", contains(second));
        as("executive")
                .get("/api/assets/" + master.id() + "/lineage?after=nobody")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("MALFORMED_ID"));
    }
}
