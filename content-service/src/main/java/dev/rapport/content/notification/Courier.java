package dev.rapport.content.notification;

import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
    private final UserDirectory directory;
    private final Reminders reminders;
    private final Mailbag mails;
    private final NotificationConfig config;
    private final List<Channel> channels;

    Courier(
            NotificationRepository notifications,
            PreferenceRepository preferences,
            CourtesyStore courtesies,
            UserDirectory directory,
            Reminders reminders,
            Mailbag mails,
            NotificationConfig config,
            EmailConfig email) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.courtesies = courtesies;
        this.directory = directory;
        this.reminders = reminders;
        this.mails = mails;
        this.config = config;
        this.channels = email.enabled() ? List.of(Channel.APP, Channel.EMAIL) : List.of(Channel.APP);
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
        if (hasLeft(user)) {
            courtesies.looked(user, kept.digestedOn(), now.plus(ABSENCE));
            return;
        }
        Look look = look(user, kept, now);
        Wishes wishes = Wishes.of(preferences.of(user));
        List<Notification> open = notifications.open(user, now, MOST_OPEN);
        reminders.begin(open, now);
        Round round = new Round(look, wishes, notifications.interruptions(user, look.today()));
        round.tell(Channel.APP, open);
        if (channels.contains(Channel.EMAIL)) {
            mails.put(user, round.tell(Channel.EMAIL, open), now);
        }
        reminders.plan(open, wishes, channels, now);
        boolean waits = channels.stream()
                .anyMatch(channel -> open.stream()
                        .anyMatch(each -> each.waits(channel) && wishes.mode(each, channel) != DeliveryMode.OFF));
        courtesies.looked(
                user,
                round.hasDigested() ? look.today() : kept.digestedOn(),
                next(user, waits ? look.nextLook() : null, now));
    }

    /** How things stand for a user at a moment. */
    Look look(RecordId user, Courtesy kept, Instant now) {
        ZoneId zone = directory.find(user).map(DirectoryUser::timeZone).orElse(config.timeZone());
        return new Look(kept.hours(), zone, kept.digestedOn(), now);
    }

    private static boolean isDue(Courtesy kept, Instant now) {
        return kept.nextLookAt() != null && !kept.nextLookAt().isAfter(now);
    }

    /** One of whom nothing is known yet may still be here: the directory may be late. */
    private boolean hasLeft(RecordId user) {
        return directory.find(user).filter(known -> !known.active()).isPresent();
    }

    private @Nullable Instant next(RecordId user, @Nullable Instant next, Instant now) {
        return Stream.concat(
                        Stream.ofNullable(next),
                        notifications.later(user, now).stream()
                                .flatMap(each -> Stream.of(each.snoozedUntil(), each.remindAt()))
                                .filter(Objects::nonNull)
                                .filter(at -> at.isAfter(now)))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
