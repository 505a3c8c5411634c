package dev.rapport.lead.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.rest.Demand;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is learnt from a campaign that has run; it is not completed without. */
@Schema(name = "CampaignRetro", description = "What came out of a campaign, and what is decided upon it.")
public record Retro(
        @Schema(required = true, examples = "0.14", description = "What was measured, in the campaign's own unit.")
        @Nullable
        BigDecimal result,

        @Schema(required = true, examples = "0.12", description = "Where its interval begins; not above the result.")
        @Nullable
        BigDecimal low,

        @Schema(required = true, examples = "0.16", description = "Where its interval ends; not below the result.")
        @Nullable
        BigDecimal high,

        @Schema(
                required = true,
                examples = "Repeat it in spring, by telephone alone",
                maxLength = Campaign.DECISION_LENGTH)
        @Nullable
        String decision) {
    void write(ObjectNode change) {
        change.put("RetroResult", Demand.property(result, "result"));
        change.put("RetroLow", Demand.property(low, "low"));
        change.put("RetroHigh", Demand.property(high, "high"));
        change.put(
                "RetroDecision",
                Demand.property(Demand.text(decision, "decision", Campaign.DECISION_LENGTH), "decision"));
    }
}
