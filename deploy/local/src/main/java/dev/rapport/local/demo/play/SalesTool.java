package dev.rapport.local.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rapport.local.demo.gateway.Session;
import java.util.List;
import java.util.Optional;

/** Act three: marketing makes a tool for the market, sales uses it, and the use is credited. */
final class SalesTool {
    private final Session marketing;
    private final Session sales;
    private final Narrator narrator;
    private final String lead;

    SalesTool(Cast cast, Narrator narrator, String lead) {
        marketing = cast.marketing();
        sales = cast.sales();
        this.narrator = narrator;
        this.lead = lead;
    }

    void play() throws InterruptedException {
        String asset = publish();
        sales.post(
                "/api/assets/" + asset + "/uses",
                Loop.json().put("leadId", lead).put("channel", "PRESENTED"));
        narrator.did(sales, "presents it to the lead");
        narrator.awaits("the use is a touch in the lead's history", this::findTouch);
        JsonNode tool = narrator.awaits("the lead's roadmap recommends it", () -> findTool(asset));
        narrator.sees("   because: " + String.join(", ", texts(tool.path("reasons"))));
    }

    private String publish() throws InterruptedException {
        String asset = marketing.create(
                "ContentAsset",
                Loop.json()
                        .put("Name", "Deposits in one call")
                        .put("Type", "BATTLECARD")
                        .put("Status", "DRAFT")
                        .put("MessageType", "PROOF")
                        .put("Stages", "MQL;SAL;SQL")
                        .put("Personas", "Saver")
                        .put("Proof", "17,544 clients were called once; 2,561 of them subscribed.")
                        .put("Outcome", "A safe yield, settled in one call."));
        marketing.post(
                "/api/assets/" + asset + "/versions?fileName=one-call.json",
                JsonNodeFactory.instance.objectNode().put("ask", "When do your savings become free?"));
        marketing.post("/api/assets/" + asset + "/review");
        marketing.post("/api/assets/" + asset + "/approval");
        sales.post("/api/assets/" + asset + "/approval");
        marketing.post("/api/assets/" + asset + "/publication");
        narrator.did(marketing, "publishes the battlecard 'Deposits in one call', which sales has approved too");
        return asset;
    }

    private Optional<JsonNode> findTouch() throws InterruptedException {
        for (JsonNode moment : sales.get("/api/leads/" + lead + "/history").path("moments")) {
            if (moment.path("kind").asText().equals("TOUCH")
                    && moment.path("what").asText().equals("CONTENT")) {
                return Optional.of(moment);
            }
        }
        return Optional.empty();
    }

    private Optional<JsonNode> findTool(String asset) throws InterruptedException {
        for (JsonNode stage : sales.get("/api/leads/" + lead + "/roadmap").path("stages")) {
            for (JsonNode tool : stage.path("tools")) {
                if (tool.path("assetId").asText().equals(asset)) {
                    return Optional.of(tool);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
