package dev.rapport.content.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Until when a notification is not to be seen. */
@Schema(name = "NotificationSnooze", description = "Until when it is not to be seen: at most 90 days")
record SnoozeRequest(
        @Schema(required = true, format = "date-time", examples = "2026-12-01T08:00:00Z") @Nullable
        String until) {}
