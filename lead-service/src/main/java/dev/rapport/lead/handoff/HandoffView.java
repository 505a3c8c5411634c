package dev.rapport.lead.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hand-off as it stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HandoffView", description = "A hand-off as it stands.")
public record HandoffView(
        RecordId id,
        RecordId leadId,
        @Nullable RecordId campaignId,
        RecordId fromUserId,
        @Nullable RecordId toUserId,
        @Schema(examples = "SUBMITTED") HandoffStatus status,
        @Nullable String note,
        @Nullable Instant submittedAt,

        @Schema(description = "When sales must have decided, by business hours.") @Nullable
        Instant dueAt,

        @Nullable Instant decidedAt,
        @Nullable RecordId decidedById,
        @Nullable RejectionCode rejectionCode,
        @Nullable String rejectionNote,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt) {}
