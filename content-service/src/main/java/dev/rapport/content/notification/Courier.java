package dev.rapport.content.notification;

import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks after users one by one, each under the lock of their row: however many replicas do, each thing is told once. */
@ApplicationScoped
class Courier {
    private static final int MOST_USERS = 500;
    private static final int MOST_OPEN = 1_000;
    private static final Duration ABSENCE = Duration.ofDays(1);

    private final NotificationRepository notifications;
    private final PreferenceRepository preferences;
    private final CourtesyStore courtesies;
    private final Readers readers;
    private final Reminders reminders;
    private final Mailbag mails;

    Courier(
            NotificationRepository notifications,
            PreferenceRepository preferences,
            CourtesyStore courtesies,
            Readers readers,
            Reminders reminders,
            Mailbag mails) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.courtesies = courtesies;
        this.readers = readers;
        this.reminders = reminders;
        this.mails = mails;
    }

    @Transactional
    List<RecordId> due(Instant now) {
        return courtesies.due(now, MOST_USERS);
    }

    /** Tells the user what may be told by then, unless another replica has done so meanwhile. */
    @Transactional
    void lookAfter(RecordId user, Instant now) {
        Optional<Courtesy> due = courtesies.lock(user).filter(kept -> isDue(kept, now));
        if (due.isEmpty()) {
            return;
        }
        Courtesy kept = due.get();
        if (readers.hasLeft(user)) {
            courtesies.looked(user, kept.digestedOn(), now.plus(ABSENCE));
            return;
        }
        tell(user, kept, readers.look(user, kept, now));
    }

    private void tell(RecordId user, Courtesy kept, Look look) {
        Instant now = look.now();
        Wishes wishes = Wishes.of(preferences.of(user));
        List<Notification> open = notifications.open(user, now, MOST_OPEN);
        reminders.begin(open, now);
        Round round = new Round(look, wishes, notifications.interruptions(user, look.today()));
        round.tell(Channel.APP, open);
        if (mails.isOpen()) {
            mails.put(user, round.tell(Channel.EMAIL, open), now);
        }
        List<Channel> channels = mails.isOpen() ? List.of(Channel.values()) : List.of(Channel.APP);
        reminders.plan(open, wishes, channels, now);
        boolean waits = channels.stream()
                .anyMatch(channel -> open.stream()
                        .anyMatch(each -> each.waits(channel) && wishes.mode(each, channel) != DeliveryMode.OFF));
        courtesies.looked(
                user,
                round.hasDigested() ? look.today() : kept.digestedOn(),
                next(user, waits ? look.nextLook() : null, now));
    }

    private static boolean isDue(Courtesy kept, Instant now) {
        return kept.nextLookAt() != null && !kept.nextLookAt().isAfter(now);
    }

    private @Nullable Instant next(RecordId user, @Nullable Instant next, Instant now) {
        return Stream.concat(
                        Stream.ofNullable(next),
                        notifications.later(user, now).stream()
                                .flatMap(each -> Stream.of(each.waitingSince(), each.remindAt()))
                                .filter(Objects::nonNull)
                                .filter(at -> at.isAfter(now)))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
