package dev.rapport.content.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has things told again that nothing was done about, a few times and at growing distance. A reminder takes the way that the user
 * wants the type to take: who asked for nothing gets none.
 */
@ApplicationScoped
class Reminders {
    private final NotificationConfig config;

    Reminders(NotificationConfig config) {
        this.config = config;
    }

    /** Has those wait whose time has come. */
    void begin(Collection<Notification> open, Instant now) {
        open.stream().filter(each -> each.isReminderDue(now)).forEach(Notification::remind);
    }

    /** Plans the next time for those that were told over every channel that the user wants. */
    void plan(Collection<Notification> open, Wishes wishes, List<Channel> channels, Instant now) {
        for (Notification each : open) {
            List<Channel> wanted = channels.stream()
                    .filter(channel -> wishes.mode(each, channel) != DeliveryMode.OFF)
                    .toList();
            boolean told = !wanted.isEmpty() && wanted.stream().noneMatch(each::waits);
            if (told && each.type().isRepeated() && each.remindAt() == null) {
                each.planReminder(distance(each.reminders()), now);
            }
        }
    }

    private @Nullable Duration distance(int reminders) {
        return reminders >= config.mostReminders()
                ? null
                : config.reminderAfter().multipliedBy(1L << reminders);
    }
}
