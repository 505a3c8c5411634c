package dev.rapport.content.notification;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That a user has to know of a thing or to act on it, and how far telling them has come. */
@Entity
@RecordType(prefix = "a19")
public class Notification extends StoredRecord {
    /** Longer than any sentence with the longest name in it. */
    private static final int REASON_LENGTH = 1_000;

    private static final Duration LONGEST_SNOOZE = Duration.ofDays(90);

    @RecordField(required = true, access = READ_ONLY, references = "User")
    private Long userId;

    @RecordField(required = true, access = READ_ONLY)
    @Enumerated(EnumType.STRING)
    private NotificationType type;

    @RecordField(
            required = true,
            access = READ_ONLY,
            references = {
                "Announcement",
                "ContentAsset",
                "PromotionProposal",
                "ContentRequest",
                "Derivation",
                "Feedback",
                "FeedbackHop"
            })
    private Long subjectId;

    @SuppressWarnings("unused") // a part of the key, which the database compares
    private long cause;

    /** The thing's. */
    @RecordField(required = true, access = READ_ONLY, nameField = true)
    private String name;

    /** Why the user gets it. */
    @RecordField(required = true, access = READ_ONLY, length = REASON_LENGTH)
    private String reason;

    @RecordField(required = true, access = READ_ONLY)
    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    /** When the thing came up. */
    @RecordField(required = true, access = READ_ONLY)
    private Instant since;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant dueAt;

    /** Since when it may be told, if the user's hours allow. */
    @RecordField(required = true, access = READ_ONLY)
    private Instant waitingSince;

    /** When the application could draw attention to it; null as long as it waits. */
    @RecordField(access = READ_ONLY)
    private @Nullable Instant deliveredAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant emailedAt;

    /** The day of the user's on which it was one of the few that may interrupt. */
    @RecordField(access = READ_ONLY)
    private @Nullable LocalDate urgentOn;

    /** Urgent, but one too many of its day: it waits for the digest. */
    @RecordField(required = true, access = READ_ONLY)
    private boolean heldBack;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant snoozedUntil;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant remindAt;

    @RecordField(required = true, access = READ_ONLY)
    private int reminders;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant doneAt;

    /** When the user took note of news. */
    @RecordField(access = READ_ONLY)
    private @Nullable Instant dismissedAt;

    protected Notification() {}

    static Notification of(Attention thing, Instant now) {
        Notification notification = new Notification();
        notification.userId = thing.user().value();
        notification.type = thing.type();
        notification.subjectId = thing.subject().value();
        notification.cause = thing.cause();
        notification.name = thing.name();
        notification.reason = thing.type().reason(thing.name());
        notification.urgency = thing.urgency();
        notification.since = thing.since();
        notification.dueAt = thing.dueAt();
        notification.waitingSince = now;
        return notification;
    }

    /** The thing stands open again, and waits to be told as if it were new. */
    void reopen(Instant now) {
        doneAt = null;
        waitAgain(now);
    }

    /** The thing is done, by whomever. */
    void settle(Instant now) {
        if (doneAt == null) {
            doneAt = now;
        }
    }

    /** The user has taken note. Things that are to be done are not done by that. */
    void dismiss(Instant now) {
        requireOpen();
        if (!type.isNews()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "It goes when the thing is done: see " + path() + ". It can be snoozed until then.");
        }
        dismissedAt = now;
        doneAt = now;
    }

    void snooze(Instant until, Instant now) {
        requireOpen();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    "until lies ahead, and at most " + LONGEST_SNOOZE.toDays() + " days.",
                    "until");
        }
        snoozedUntil = until;
        waitAgain(until);
    }

    /** Ends a snooze before its time; without one it changes nothing. */
    void wake(Instant now) {
        requireOpen();
        if (isSnoozed(now)) {
            snoozedUntil = null;
            waitAgain(now);
        }
    }

    private void requireOpen() {
        if (doneAt != null) {
            throw new ApiException(ErrorCode.ILLEGAL_TRANSITION, "It is done.");
        }
    }

    /** True from when it is to be told again. */
    boolean isReminderDue(Instant now) {
        return remindAt != null && !remindAt.isAfter(now);
    }

    void remind() {
        if (remindAt != null) {
            reminders++;
            waitAgain(remindAt);
        }
    }

    /** @param after from now; null if it was told often enough */
    void planReminder(@Nullable Duration after, Instant now) {
        remindAt = after == null ? null : now.plus(after);
    }

    private void waitAgain(Instant from) {
        waitingSince = from;
        deliveredAt = null;
        emailedAt = null;
        remindAt = null;
        heldBack = false;
    }

    boolean waits(Channel channel) {
        return switch (channel) {
            case APP -> deliveredAt == null;
            case EMAIL -> emailedAt == null;
        };
    }

    void deliver(Channel channel, Instant now) {
        switch (channel) {
            case APP -> deliveredAt = now;
            case EMAIL -> emailedAt = now;
        }
    }

    /** It takes one of the day's places for what may interrupt. */
    void interruptOn(LocalDate day) {
        urgentOn = day;
    }

    boolean interruptsOn(LocalDate day) {
        return day.equals(urgentOn);
    }

    void holdBack() {
        heldBack = true;
    }

    boolean isUrgent() {
        return urgency == Urgency.URGENT && !heldBack;
    }

    boolean isHeldBack() {
        return heldBack;
    }

    boolean isSnoozed(Instant now) {
        return snoozedUntil != null && snoozedUntil.isAfter(now);
    }

    NotificationView view() {
        return new NotificationView(
                id(),
                type,
                new RecordId(subjectId),
                name,
                reason,
                isUrgent() ? Urgency.URGENT : Urgency.NORMAL,
                heldBack,
                since,
                dueAt,
                deliveredAt,
                snoozedUntil,
                path());
    }

    private String path() {
        return type.path(new RecordId(subjectId));
    }

    NotificationType type() {
        return type;
    }

    RecordId user() {
        return new RecordId(userId);
    }

    Instant since() {
        return since;
    }

    Instant waitingSince() {
        return waitingSince;
    }

    @Nullable
    Instant remindAt() {
        return remindAt;
    }

    int reminders() {
        return reminders;
    }
}
