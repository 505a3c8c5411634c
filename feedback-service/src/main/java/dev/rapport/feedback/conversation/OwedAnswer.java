package dev.rapport.feedback.conversation;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.calendar.Deadline;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The debt in a conversation: which side owes an answer, through whom, to whom, until when. */
@MappedSuperclass
public abstract class OwedAnswer extends StoredRecord {
    @RecordField(access = CREATE_ONLY, required = true, defaulted = true)
    @Enumerated(EnumType.STRING)
    private Side owedBySide;

    /** Nobody in particular while null: then the whole side owes. */
    @RecordField(references = "User")
    private @Nullable Long owedByUserId;

    @RecordField(access = READ_ONLY, required = true, references = "User")
    private Long owedToUserId;

    @RecordField(access = READ_ONLY, required = true)
    private Instant owedSince;

    @RecordField(access = READ_ONLY, required = true)
    private Instant dueAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant acknowledgedAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant answeredAt;

    /** The business hours by which that was counted; empty where nobody has made any, and the configured ones were. */
    @RecordField(access = READ_ONLY, references = "BusinessHours")
    private @Nullable Long calendarId;

    /** As the calendar was then; a deadline that was given stays when the calendar changes. 0 for the configured hours. */
    @RecordField(access = READ_ONLY)
    private @Nullable Integer calendarVersion;

    public Side owedBySide() {
        return owedBySide;
    }

    public @Nullable RecordId owedByUser() {
        return reference(owedByUserId);
    }

    public RecordId owedToUser() {
        return new RecordId(owedToUserId);
    }

    public Instant owedSince() {
        return owedSince;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** Whether this user may answer: the one who is named, or anybody of the side that owes. */
    boolean isOwedBy(Participant somebody) {
        return somebody.user().equals(owedByUser()) || somebody.speaksFor(owedBySide);
    }

    boolean isOwedTo(Participant somebody) {
        return somebody.user().equals(owedToUser());
    }

    void requireOwedBy(Participant somebody, String what) {
        if (!isOwedBy(somebody)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS,
                    "Only " + owedBySide + ", which owes the answer, can " + what + " feedback " + id() + ".");
        }
    }

    /** Makes the debt; the side is kept if the caller chose one. */
    void owe(RecordId to, Side by, Instant since, Deadline due) {
        owedBySide = owedBySide == null ? by : owedBySide;
        owedToUserId = to.value();
        owedSince = since;
        dueAt = due.at();
        calendarId = stored(due.calendarId());
        calendarVersion = due.calendarVersion();
    }

    void oweThrough(@Nullable RecordId user) {
        owedByUserId = stored(user);
    }

    /** Where nobody was named, the answer is from now on this user's to give. */
    void takeUp(Participant by, Instant at) {
        if (owedByUserId == null) {
            oweThrough(by.user());
        }
        acknowledgedAt = acknowledgedAt == null ? at : acknowledgedAt;
    }

    void answered(Instant at) {
        answeredAt = at;
    }
}
