package dev.rapport.content.notification;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The next digest as it would be by now.
 *
 * @param at when it is told, if nothing changes
 * @param timeZone in which the user's hours are meant
 * @param heldBack how many are in it for being one too many of the urgent ones of a day
 */
@Schema(name = "DigestView", description = "Your next digest as it would be by now")
record DigestView(
        Instant at,
        @Schema(examples = "Europe/Berlin") String timeZone,
        long heldBack,
        List<NotificationView> notifications) {
    DigestView {
        notifications = List.copyOf(notifications);
    }
}
