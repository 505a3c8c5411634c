package dev.rapport.content.notification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a user wants to be told from now on; what is not said is as usual.
 *
 * @param quietUntil the same as {@code quietFrom} for no quiet hours at all
 */
@Schema(name = "NotificationPreferencesRequest", description = "How you want to be told; what is not said is as usual")
record PreferencesRequest(
        @Schema(examples = "8", minimum = "0", maximum = "23") @Nullable
        Integer digestHour,

        @Schema(examples = "19:00") @Nullable String quietFrom,

        @Schema(examples = "07:00", description = "The same as quietFrom for no quiet hours at all") @Nullable
        String quietUntil,

        @Nullable Boolean urgentInQuietHours,

        @Schema(format = "date-time") @Nullable String snoozedUntil,

        @Nullable List<@Nullable Wish> modes) {
    /** How to be told of one type over one channel. */
    @Schema(name = "NotificationWish", description = "How to be told of one type over one channel")
    record Wish(
            @Schema(required = true) @Nullable NotificationType type,

            @Schema(required = true) @Nullable Channel channel,

            @Schema(required = true) @Nullable DeliveryMode mode) {}
}
