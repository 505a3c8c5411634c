package dev.rapport.lead.capture;

import dev.rapport.lead.cycle.EndReason;
import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.rest.Demand;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead shall go.
 *
 * @param at when it got there, for what is reported later; now if absent
 */
@Schema(description = "A move through the sales cycle.")
public record StageRequest(
        @Schema(required = true, examples = "SQL", description = "Code of the stage.") @Nullable
        String to,

        @Schema(
                examples = "Budget was cut",
                description =
                        "Why; needed for a move back, out of a dead end, and into one without a code that says it.",
                maxLength = REASON_LENGTH)
        @Nullable
        String reason,

        @Schema(
                implementation = EndReason.class,
                examples = "NO_BUDGET",
                description =
                        "Why it is DISQUALIFIED or CLOSED_LOST; NOT_SAID if absent. OTHER needs a reason in words.")
        @Nullable
        String reasonCode,

        @Schema(description = "When a lead that is RECYCLED comes back; after the stage's maximum days if absent.")
        @Nullable
        Instant wakeUpAt,

        @Schema(description = "When it happened, if not now.") @Nullable
        Instant at) {
    static final int REASON_LENGTH = 255;

    LeadMove toMove() {
        return new LeadMove(
                Stage.parse(Demand.property(to, "to")),
                Demand.text(reason, "reason", REASON_LENGTH),
                reasonCode == null ? null : EndReason.parse(reasonCode),
                wakeUpAt,
                at);
    }
}
