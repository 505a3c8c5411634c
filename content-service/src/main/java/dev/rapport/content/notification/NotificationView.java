package dev.rapport.content.notification;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a user has to know of or to decide.
 *
 * @param why the rule by which the user gets it, and their part in it
 * @param heldBack whether it is urgent, but one too many of its day, and therefore waits for the digest
 * @param since when the thing came up
 * @param deliveredAt when attention could be drawn to it; null as long as it waits for the user's hours
 * @param path where the thing itself is read
 */
@Schema(name = "NotificationView", description = "What you have to know of or to decide")
record NotificationView(
        @Schema(examples = "a19000000000001AAA") RecordId id,
        NotificationType type,

        @Schema(examples = "a13000000000001AAA") RecordId subjectId,

        @Schema(examples = "Proof beats speed") String name,
        String why,
        Urgency urgency,

        @Schema(description = "Urgent, but one too many of its day: it waits for the digest")
        boolean heldBack,

        Instant since,
        @Nullable Instant dueAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant snoozedUntil,

        @Schema(examples = "/services/data/v60.0/sobjects/Announcement/a13000000000001AAA")
        String path) {}
