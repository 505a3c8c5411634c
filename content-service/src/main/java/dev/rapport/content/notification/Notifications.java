package dev.rapport.content.notification;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows the caller's own notifications and takes what the caller says about them. */
@ApplicationScoped
@Transactional
class Notifications {
    private static final int MOST = 200;
    private static final int MOST_IN_DIGEST = 1_000;

    private final NotificationRepository notifications;
    private final PreferenceRepository preferences;
    private final CourtesyStore courtesies;
    private final Readers readers;
    private final CurrentCaller caller;
    private final Clock clock;

    Notifications(
            NotificationRepository notifications,
            PreferenceRepository preferences,
            CourtesyStore courtesies,
            Readers readers,
            CurrentCaller caller,
            Clock clock) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.courtesies = courtesies;
        this.readers = readers;
        this.caller = caller;
        this.clock = clock;
    }

    NotificationsView page(int limit, @Nullable String after) {
        if (limit < 1 || limit > MOST) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "limit is a number from 1 to " + MOST + ", not " + limit + ".");
        }
        Position start = after == null ? Position.START : Position.parse(after);
        List<Notification> found = notifications.page(user(), wishes().without(Channel.APP), start, limit + 1, now());
        List<Notification> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? "/api/notifications?limit=" + limit + "&after="
                        + Position.of(page.getLast()).token()
                : null;
        return new NotificationsView(page.stream().map(Notification::view).toList(), next);
    }

    DigestView digest() {
        Wishes wishes = wishes();
        Look look = readers.look(user(), courtesies.read(user()), now());
        List<Notification> waiting = notifications.open(user(), now(), MOST_IN_DIGEST).stream()
                .filter(each -> each.waits(Channel.APP) && wishes.mode(each, Channel.APP) == DeliveryMode.DIGEST)
                .toList();
        return new DigestView(
                look.nextDigest(waiting.stream().map(Notification::waitingSince).toList()),
                look.zone().getId(),
                waiting.stream().filter(Notification::isHeldBack).count(),
                waiting.stream().map(Notification::view).toList());
    }

    NotificationView snooze(RecordId id, Instant until) {
        return change(id, notification -> notification.snooze(until, now()));
    }

    NotificationView wake(RecordId id) {
        return change(id, notification -> notification.wake(now()));
    }

    NotificationView dismiss(RecordId id) {
        return change(id, notification -> notification.dismiss(now()));
    }

    /** The row of the user's hours first, as the courier does. */
    private NotificationView change(RecordId id, Consumer<Notification> verb) {
        courtesies.wake(List.of(user()), now());
        Notification notification = notifications.requireForUpdate(id);
        verb.accept(notification);
        return notification.view();
    }

    private Wishes wishes() {
        return Wishes.of(preferences.of(user()));
    }

    private RecordId user() {
        return new RecordId(caller.get().userId());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
