package dev.rapport.feedback.transmission;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One recipient of a request.
 *
 * @param toUserId null where nobody heads the unit
 */
@Schema(name = "FeedbackHopView", description = "One recipient of a request, and how far it got there")
record HopView(
        RecordId id,
        RecordId requestId,
        @Nullable RecordId parentHopId,
        String function,
        @Nullable String team,
        @Nullable RecordId toUserId,
        HopStatus status,
        Instant sentAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant forwardedAt) {
    static HopView of(FeedbackHop hop) {
        return new HopView(
                hop.id(),
                hop.request(),
                hop.parent(),
                hop.unit().function(),
                hop.unit().team(),
                hop.toUser(),
                hop.status(),
                hop.sentAt(),
                hop.acknowledgedAt(),
                hop.forwardedAt());
    }
}
