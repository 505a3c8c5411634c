package dev.rapport.local.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.demo.gateway.Session;
import java.util.Optional;

/** Act two: sales says no and why; marketing owes an answer, gives it, and the hand-off comes to its end. */
final class OwedAnswer {
    private final Session marketing;
    private final Session sales;
    private final Narrator narrator;
    private final String lead;
    private final String handoff;

    OwedAnswer(Cast cast, Narrator narrator, String lead, String handoff) {
        marketing = cast.marketing();
        sales = cast.sales();
        this.narrator = narrator;
        this.lead = lead;
        this.handoff = handoff;
    }

    void play() throws InterruptedException {
        sales.post(
                "/api/handoffs/" + handoff + "/rejection",
                Loop.json().put("code", "NO_TIMING").put("note", "All savings are tied up until March"));
        narrator.did(sales, "rejects it: NO_TIMING, all savings are tied up until March");
        JsonNode owed = narrator.awaits("marketing owes an answer, says /api/owed", this::findOwed);
        narrator.sees("   " + owed.path("summary").asText() + ", due "
                + owed.path("dueAt").asText());
        String feedback = "/api/feedback/" + owed.path("id").asText();

        marketing.post(feedback + "/acknowledgement");
        narrator.did(marketing, "acknowledges it");
        marketing.post(
                feedback + "/replies",
                Loop.json()
                        .put("text", "Understood. From now on we ask when savings become free before we hand over.")
                        .put("visibility", "SHARED"));
        narrator.did(marketing, "answers: from now on we ask when savings become free");
        narrator.awaits("the hand-off is ANSWERED", () -> findHandoff("ANSWERED"));

        marketing.post(
                feedback + "/decision",
                Loop.json().put("decision", "ADOPT").put("reason", "The call guide now asks for the date."));
        narrator.did(marketing, "decides: ADOPT, the call guide now asks for the date");
        narrator.awaits("the hand-off of lead " + lead + " is CLOSED", () -> findHandoff("CLOSED"));
    }

    private Optional<JsonNode> findOwed() throws InterruptedException {
        for (JsonNode owed : marketing.get("/api/owed").path("youOwe")) {
            if (handoff.equals(owed.path("aboutId").asText())) {
                return Optional.of(owed);
            }
        }
        return Optional.empty();
    }

    private Optional<JsonNode> findHandoff(String status) throws InterruptedException {
        JsonNode found = marketing.get("/api/handoffs/" + handoff);
        return Optional.of(found).filter(is -> is.path("status").asText().equals(status));
    }
}
