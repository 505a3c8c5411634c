package dev.rapport.content.promotion;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proposal with what it rests on.
 *
 * @param ownerId who decides: the master's owner
 */
record PromotionView(
        @Schema(examples = "a18000000000001AAA") RecordId id,

        @Schema(examples = "a10000000000001AAA") RecordId assetId,

        String assetName,

        @Schema(examples = "005000000000001AAA", description = "Who decides: the master's owner")
        RecordId ownerId,

        @Schema(examples = "a16000000000001AAA") RecordId regionId,

        @Schema(examples = "headline") String region,

        @Schema(examples = "1") int round,

        @Schema(examples = "PROPOSED") ProposalStatus status,

        List<ProposedText> changes,
        @Nullable String acceptedContent,
        @Nullable String declineReason,

        @Schema(examples = "005000000000001AAA") @Nullable RecordId decidedById,

        @Schema(examples = "2026-11-22T14:43:00Z") @Nullable Instant decidedAt) {
    PromotionView {
        changes = List.copyOf(changes);
    }
}
