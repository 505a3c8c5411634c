package dev.rapport.lead.campaign;

import static dev.rapport.lead.User.MARKETER;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.Owner;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.EventProbe;
import dev.rapport.testkit.ReceivedEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A campaign ends with what was learnt from it, or with a reason. */
@QuarkusTest
class CampaignEndTest {
    private Plan plan;

    @Inject
    Owner owner;

    @BeforeEach
    void launch() {
        plan = Plan.drawn();
        owner.execute(
                "update campaign set status = 'In Progress' where id = ?",
                RecordId.parse(plan.campaign()).value());
    }

    @Test
    void isNotCompletedWithoutARetro() {
        plan.moves("Completed").statusCode(400).body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"));
        MARKETER.change("Campaign", plan.campaign(), Map.of("Status", "Completed", "RetroResult", 1))
                .statusCode(400)
                .body("[0].fields", containsInAnyOrder("RetroLow", "RetroHigh", "RetroDecision"));
        plan.gates().body("status", equalTo("In Progress"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"result", "low", "high", "decision"})
    void needsAllOfTheRetro(String missing) {
        Map<String, Object> retro = new HashMap<>(Map.of("result", 2, "low", 1, "high", 3, "decision", "Repeat it"));
        retro.remove(missing);
        MARKETER.post(plan.path("status"), Map.of("status", "Completed", "retro", retro))
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"))
                .body("[0].fields[0]", equalTo(missing));
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 4", "5, 3, 4", "3, 4, 2"})
    void holdsItsResultWithinTheInterval(int result, int low, int high) {
        MARKETER.change("Campaign", plan.campaign(), Map.of("RetroResult", result, "RetroLow", low, "RetroHigh", high))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
    }

    @Test
    void keepsItsRetroOnceItIsCompleted() {
        Map<String, Object> retro =
                Map.of("Status", "Completed", "RetroResult", 2, "RetroLow", 2, "RetroHigh", 2, "RetroDecision", "Stop");
        MARKETER.change("Campaign", plan.campaign(), retro).statusCode(204);
        Map<String, Object> none = new HashMap<>();
        none.put("RetroDecision", null);
        MARKETER.change("Campaign", plan.campaign(), none)
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"));
    }

    @Test
    void isNotAbortedWithoutAReasonNorGivenOneOtherwise() {
        plan.moves("Aborted").statusCode(400).body("[0].fields[0]", equalTo("AbortReason"));
        MARKETER.change("Campaign", plan.campaign(), Map.of("AbortReason", "Tired"))
                .statusCode(400)
                .body("[0].errorCode", equalTo("FIELD_INTEGRITY_EXCEPTION"));
        MARKETER.post(plan.path("status"), Map.of("status", "Aborted", "reason", "Tired"))
                .statusCode(200)
                .body("reason", equalTo("Tired"));
    }

    @Test
    void isKnownToEveryServiceWhenItIsAborted() {
        try (EventProbe probe = EventProbe.on("rapport.lead.events")) {
            MARKETER.post(plan.path("status"), Map.of("status", "Aborted", "reason", "The product is late"))
                    .statusCode(200);
            ReceivedEvent event =
                    probe.await("CampaignAborted", e -> plan.campaign().equals(e.subject()), Duration.ofSeconds(20));
            assertEquals("The product is late", event.data().path("reason").asText());
        }
    }

    @ParameterizedTest
    @CsvSource({"Finished, INVALID_PARAMETER", "'', REQUIRED_FIELD_MISSING"})
    void goesNowhereElse(String status, String code) {
        plan.moves(status).statusCode(400).body("[0].errorCode", equalTo(code));
    }
}
