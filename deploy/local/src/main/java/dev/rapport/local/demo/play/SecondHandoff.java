package dev.rapport.local.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.demo.gateway.Session;
import java.util.Optional;

/** Act four: better prepared, the same lead is handed over again, and sales takes it. */
final class SecondHandoff {
    private final Session marketing;
    private final Session sales;
    private final Narrator narrator;
    private final String lead;

    SecondHandoff(Cast cast, Narrator narrator, String lead) {
        marketing = cast.marketing();
        sales = cast.sales();
        this.narrator = narrator;
        this.lead = lead;
    }

    void play() throws InterruptedException {
        JsonNode request = Loop.json().put("note", "Savings become free in March; wants an offer by then");
        String handoff = marketing
                .post("/api/leads/" + lead + "/handoffs", request)
                .path("id")
                .asText();
        narrator.did(marketing, "hands the lead over again, now with a date");
        sales.post("/api/handoffs/" + handoff + "/acceptance");
        narrator.did(sales, "accepts it");
        narrator.awaits("content-service knows the lead as SAL", this::findAccepted);
    }

    private Optional<JsonNode> findAccepted() throws InterruptedException {
        JsonNode roadmap = sales.get("/api/leads/" + lead + "/roadmap");
        return Optional.of(roadmap).filter(way -> way.path("current").asText().equals("SAL"));
    }
}
