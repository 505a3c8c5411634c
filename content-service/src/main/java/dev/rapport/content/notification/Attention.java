package dev.rapport.content.notification;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thing that stands open and somebody's part in it.
 *
 * @param cause tells two times apart at which the same thing came up for the same reason
 * @param name the thing's
 * @param since when it came up
 */
record Attention(
        NotificationType type,
        RecordId user,
        RecordId subject,
        long cause,
        String name,
        Instant since,
        @Nullable Instant dueAt,
        Urgency urgency) {}
