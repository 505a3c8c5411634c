package dev.rapport.content.notification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What stands open, urgent things first, then the oldest.
 *
 * @param next address of the next page, null on the last
 */
@Schema(name = "NotificationsView", description = "What stands open for you: urgent things first, then the oldest")
record NotificationsView(
        List<NotificationView> notifications, @Nullable String next) {
    NotificationsView {
        notifications = List.copyOf(notifications);
    }
}
