package dev.rapport.lead.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.lead.escalation.EscalationView;
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

        @Schema(description = "The business hours by which that was counted; absent where the configured ones were.")
        @Nullable
        RecordId calendarId,

        @Schema(description = "The calendar's version then; what changes later leaves the deadline alone.") @Nullable
        Integer calendarVersion,

        @Nullable Instant decidedAt,
        @Nullable RecordId decidedById,
        @Nullable RejectionCode rejectionCode,
        @Nullable String rejectionNote,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,

        @Schema(description = "How far it has climbed, where nobody decided in time; told when the hand-off is read.")
        @Nullable
        EscalationView escalation) {}
