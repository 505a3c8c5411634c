package dev.rapport.feedback.transmission;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One recipient of a request, and how far it got there. */
@Entity
@RecordType(prefix = "a2A")
public class FeedbackHop extends StoredRecord {
    @RecordField(
            access = READ_ONLY,
            required = true,
            references = "FeedbackRequest",
            relationship = "FeedbackRequest",
            children = "FeedbackHops")
    private Long feedbackRequestId;

    /** The hop that it was forwarded from; the first of its unit if null. */
    @RecordField(access = READ_ONLY, references = "FeedbackHop", relationship = "ParentHop", children = "ChildHops")
    private @Nullable Long parentHopId;

    @RecordField(access = READ_ONLY, required = true)
    private String function;

    /** The whole function if null. */
    @RecordField(access = READ_ONLY)
    private @Nullable String team;

    /** Nobody heads the unit if null: it went on to those below at once. */
    @RecordField(access = READ_ONLY, references = "User", relationship = "ToUser")
    private @Nullable Long toUserId;

    /** Whether the recipient got it as head, to hand it on. */
    @RecordField(access = READ_ONLY, label = "For Unit")
    private boolean isForUnit;

    @RecordField(required = true, defaulted = true)
    @Enumerated(EnumType.STRING)
    private HopStatus status;

    @RecordField(access = READ_ONLY, required = true)
    private Instant sentAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant acknowledgedAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant forwardedAt;

    /** How often the recipient was to be reminded. */
    @RecordField(access = READ_ONLY, required = true)
    private Integer reminders;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant remindAt;

    protected FeedbackHop() {}

    FeedbackHop(RecordId request, @Nullable RecordId parent, Recipient to, Instant at, @Nullable Instant remind) {
        feedbackRequestId = request.value();
        parentHopId = stored(parent);
        function = to.unit().function();
        team = to.unit().team();
        toUserId = stored(to.user());
        isForUnit = to.isForUnit();
        status = HopStatus.SENT;
        sentAt = at;
        reminders = 0;
        remindAt = toUserId == null ? null : remind;
    }

    void acknowledge(RecordId by, Instant at) {
        requireRecipient(by, "acknowledge");
        status.requireMove(HopStatus.ACKNOWLEDGED, id());
        status = HopStatus.ACKNOWLEDGED;
        acknowledgedAt = at;
    }

    void forward(RecordId by, Instant at) {
        requireRecipient(by, "forward");
        status.requireMove(HopStatus.FORWARDED, id());
        status = HopStatus.FORWARDED;
        acknowledgedAt = acknowledgedAt == null ? at : acknowledgedAt;
        forwardedAt = at;
    }

    /** Nobody is there to hand it on: Rapport does. */
    void passOver(Instant at) {
        status = HopStatus.FORWARDED;
        forwardedAt = at;
    }

    /**
     * Notes that the recipient is to be reminded.
     *
     * @param next when to do it again; null for not again
     */
    void remind(@Nullable Instant next) {
        reminders++;
        remindAt = next;
    }

    boolean isToRemind(Instant now) {
        return status == HopStatus.SENT && remindAt != null && !now.isBefore(remindAt);
    }

    /** Takes back a status that an update has set directly, and returns it. */
    HopStatus withdraw(FieldChanges changes) {
        HopStatus asked = status;
        changes.findBefore("Status", HopStatus.class).ifPresent(before -> status = before);
        return asked;
    }

    HopStatus status() {
        return status;
    }

    RecordId request() {
        return new RecordId(feedbackRequestId);
    }

    @Nullable
    RecordId parent() {
        return reference(parentHopId);
    }

    Unit unit() {
        return new Unit(function, team);
    }

    @Nullable
    RecordId toUser() {
        return reference(toUserId);
    }

    boolean isForUnit() {
        return isForUnit;
    }

    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    Instant forwardedAt() {
        return forwardedAt;
    }

    int reminders() {
        return reminders;
    }

    private void requireRecipient(RecordId by, String what) {
        if (!by.equals(toUser())) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS, "Only its recipient can " + what + " hop " + id() + ".");
        }
    }
}
