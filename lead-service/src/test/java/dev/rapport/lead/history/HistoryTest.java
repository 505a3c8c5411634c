package dev.rapport.lead.history;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryTest {
    @Test
    void tellsStagesHandoffsAndTouchesInTheirOrder() {
        String lead = lived();
        MARKETER.get("/api/leads/" + lead + "/history")
                .statusCode(200)
                .body("stage", equalTo("SAL"))
                .body("stages.stage", contains("INQUIRY", "MQL", "SAL"))
                .body("stages.time", everyItem(startsWith("PT")))
                .body("moments.findAll { it.kind == 'STAGE' }.what", contains("INQUIRY", "MQL", "SAL"))
                .body("moments.findAll { it.kind == 'HANDOFF' }.what", contains("DRAFT", "SUBMITTED", "ACCEPTED"))
                .body("moments[0].kind", equalTo("TOUCH"))
                .body("next", nullValue());
    }

    @Test
    void isTheSameStoryPageByPage() {
        String lead = lived();
        List<Map<String, ?>> whole =
                MARKETER.get("/api/leads/" + lead + "/history").extract().path("moments");
        List<Map<String, ?>> paged = new ArrayList<>();
        String next = "/api/leads/" + lead + "/history?limit=2";
        while (next != null) {
            var page = MARKETER.get(next).statusCode(200).extract();
            paged.addAll(page.path("moments"));
            next = page.path("next");
        }
        assertEquals(whole, paged);
    }

    @Test
    void refusesAPlaceThatItDidNotGive() {
        MARKETER.get("/api/leads/" + MARKETER.hasLead() + "/history?after=tomorrow")
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_QUERY_LOCATOR"));
    }

    private static String lived() {
        String lead = MARKETER.hasLead();
        SELLER.post(
                        "/api/leads/" + lead + "/touches",
                        Map.of("channel", "EVENT", "direction", "INBOUND", "at", "2026-01-05T10:00:00Z"))
                .statusCode(201);
        SELLER.post("/api/handoffs/" + MARKETER.hasHandedOver(lead) + "/acceptance", Map.of())
                .statusCode(200);
        return lead;
    }
}
