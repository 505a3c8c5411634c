package dev.rapport.content.notification;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the caller is told.
 *
 * @param timeZone in which the hours are meant: the user's own
 * @param modes what the user has said; what is not among them is as usual, urgent things at once and all others in the digest
 */
@Schema(name = "NotificationPreferences", description = "How you are told; modes that you have not said are as usual")
record PreferencesView(
        int digestHour,
        @Schema(examples = "19:00") String quietFrom,
        @Schema(examples = "07:00") String quietUntil,
        boolean urgentInQuietHours,
        @Nullable Instant snoozedUntil,
        @Schema(examples = "Europe/Berlin") String timeZone,
        List<Said> modes) {
    PreferencesView {
        modes = List.copyOf(modes);
    }

    /** How the user is told of one type over one channel. */
    @Schema(name = "NotificationMode", description = "How you are told of one type over one channel")
    record Said(NotificationType type, Channel channel, DeliveryMode mode) {
        static Said of(NotificationPreference preference) {
            return new Said(preference.type(), preference.channel(), preference.mode());
        }
    }
}
