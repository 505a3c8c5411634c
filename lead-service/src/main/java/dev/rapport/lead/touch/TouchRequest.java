package dev.rapport.lead.touch;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.Demand;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact with a lead, as reported. */
@Schema(description = "A contact with a lead.")
public record TouchRequest(
        @Schema(required = true, examples = "CALL") @Nullable
        Channel channel,

        @Schema(examples = "OUTBOUND", defaultValue = "OUTBOUND") @Nullable
        Direction direction,

        @Schema(description = "What we went to them for; counted as marketing's or sales' where nothing is said.")
        @Nullable
        Purpose purpose,

        @Schema(description = "When it happened, if not now.") @Nullable
        Instant at,

        @Schema(examples = "First call", maxLength = Touch.SUBJECT_LENGTH) @Nullable
        String subject,

        @Nullable RecordId campaignId,
        @Nullable RecordId contentAssetId,

        @Schema(
                description = "The caller's own id of it: sent twice, it counts once.",
                examples = "call-4711",
                maxLength = EXTERNAL_ID_LENGTH)
        @Nullable
        String externalId) {
    static final int EXTERNAL_ID_LENGTH = 255;

    Touch withLead(RecordId lead) {
        Direction way = direction == null ? Direction.OUTBOUND : direction;
        return Touch.withLead(lead, Demand.property(channel, "channel"), way, at)
                .about(Demand.text(subject, "subject", Touch.SUBJECT_LENGTH), campaignId, contentAssetId)
                .madeFor(purpose)
                .knownAs(Demand.text(externalId, "externalId", EXTERNAL_ID_LENGTH));
    }
}
