package dev.rapport.lead.handoff;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.lead.escalation.EscalationView;
import dev.rapport.platform.calendar.Deadline;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One lead, handed by marketing to sales, until sales has taken it or has been told what marketing makes of the refusal. */
@Entity
@RecordType(prefix = "a04", label = "Hand-off")
public class Handoff extends Climbing {
    static final int NOTE_LENGTH = 2_000;

    @RecordField(required = true, access = CREATE_ONLY, references = "Lead", children = "Handoffs")
    Long leadId;

    @RecordField(access = CREATE_ONLY, references = "Campaign", children = "Handoffs")
    @Nullable
    Long campaignId;

    /** The marketing user who hands over, and who owes the answer to a rejection. */
    @RecordField(required = true, access = READ_ONLY, references = "User")
    Long fromUserId;

    /** The seller who is asked; any seller where nobody is named. */
    @RecordField(access = CREATE_ONLY, references = "User")
    @Nullable
    Long toUserId;

    @RecordField(length = NOTE_LENGTH, type = FieldType.TEXTAREA, personal = true)
    @Nullable
    String note;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, defaulted = true)
    HandoffStatus status = HandoffStatus.DRAFT;

    @RecordField(access = READ_ONLY)
    @Nullable
    Instant submittedAt;

    @RecordField(access = READ_ONLY)
    @Nullable
    Instant dueAt;

    /** The business hours by which the deadline was counted; empty where nobody has made any, and the configured ones were. */
    @RecordField(access = READ_ONLY, references = "BusinessHours")
    @Nullable
    Long calendarId;

    /** As the calendar was then; a deadline that was given stays when the calendar changes. 0 for the configured hours. */
    @RecordField(access = READ_ONLY)
    @Nullable
    Integer calendarVersion;

    @RecordField(access = READ_ONLY)
    @Nullable
    Instant decidedAt;

    @RecordField(access = READ_ONLY, references = "User")
    @Nullable
    Long decidedById;

    @Enumerated(EnumType.STRING)
    @RecordField
    @Nullable
    RejectionCode rejectionCode;

    @RecordField(length = NOTE_LENGTH, type = FieldType.TEXTAREA, personal = true)
    @Nullable
    String rejectionNote;

    @RecordField(access = READ_ONLY)
    @Nullable
    Instant answeredAt;

    @RecordField(access = READ_ONLY)
    @Nullable
    Instant closedAt;

    /** For Hibernate and the record plane. */
    Handoff() {}

    static Handoff draft(RecordId lead, @Nullable RecordId campaign, @Nullable RecordId toUser, @Nullable String note) {
        Handoff handoff = new Handoff();
        handoff.leadId = lead.value();
        handoff.campaignId = stored(campaign);
        handoff.toUserId = stored(toUser);
        handoff.note = note;
        return handoff;
    }

    HandoffStatus status() {
        return status;
    }

    public RecordId lead() {
        return new RecordId(leadId);
    }

    @Nullable
    RecordId campaign() {
        return reference(campaignId);
    }

    public @Nullable RecordId toUser() {
        return reference(toUserId);
    }

    /** For a message. */
    public String statusName() {
        return status.name();
    }

    /** Completes a draft: whose it is, and the lead's campaign where none was named. */
    void complete(RecordId fromUser, @Nullable RecordId leadsCampaign) {
        fromUserId = fromUser.value();
        campaignId = campaignId == null ? stored(leadsCampaign) : campaignId;
    }

    /** Takes back a status that a write has set past the verbs, so that the verb can set it. */
    void rewindTo(HandoffStatus before) {
        status = before;
    }

    /** The reason that a write has set together with the status REJECTED. */
    Rejection givenRejection() {
        if (rejectionCode == null) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "A rejection needs a RejectionCode: one of " + Arrays.toString(RejectionCode.values()) + ".",
                    "RejectionCode");
        }
        return new Rejection(rejectionCode, rejectionNote);
    }

    HandoffSubmitted submit(Instant now, Deadline due) {
        enter(HandoffStatus.SUBMITTED);
        submittedAt = now;
        dueAt = due.at();
        calendarId = stored(due.calendarId());
        calendarVersion = due.calendarVersion();
        return new HandoffSubmitted(
                id(),
                lead(),
                campaign(),
                new RecordId(fromUserId),
                reference(toUserId),
                now,
                due.at(),
                due.calendarId(),
                due.calendarVersion());
    }

    /** Makes it a draft again, of which no deadline runs. */
    HandoffRecalled recall(Decision decision) {
        enter(HandoffStatus.DRAFT);
        submittedAt = null;
        dueAt = null;
        calendarId = null;
        calendarVersion = null;
        return new HandoffRecalled(id(), lead(), decision.by(), decision.at());
    }

    HandoffAccepted accept(Decision decision) {
        decide(HandoffStatus.ACCEPTED, decision);
        return new HandoffAccepted(id(), lead(), decision.by(), decision.at());
    }

    HandoffRejected reject(Rejection rejection, String leadName, Decision decision) {
        decide(HandoffStatus.REJECTED, decision);
        rejectionCode = rejection.code();
        rejectionNote = rejection.note();
        return new HandoffRejected(
                id(),
                lead(),
                leadName,
                campaign(),
                new RecordId(fromUserId),
                decision.by(),
                rejection.code(),
                rejection.note(),
                decision.at());
    }

    HandoffTimedOut timeOut() {
        enter(HandoffStatus.TIMED_OUT);
        escalatesAt = dueAt;
        return new HandoffTimedOut(id(), lead(), new RecordId(fromUserId), reference(toUserId), dueAt);
    }

    /** Marketing has answered. News that arrives late, or again, changes at most how early that was. */
    void answer(Instant at) {
        if (status == HandoffStatus.REJECTED) {
            enter(HandoffStatus.ANSWERED);
        }
        if (isAnswered() && (answeredAt == null || at.isBefore(answeredAt))) {
            answeredAt = at;
        }
    }

    /**
     * The conversation about the rejection has ended; whoever decided has answered too. It ends once: of a decision that
     * becomes known after a later one, the time alone is kept.
     */
    Optional<HandoffClosed> close(Instant at) {
        answer(at);
        if (status == HandoffStatus.CLOSED && closedAt != null && at.isBefore(closedAt)) {
            closedAt = at;
        }
        if (status != HandoffStatus.ANSWERED) {
            return Optional.empty();
        }
        enter(HandoffStatus.CLOSED);
        closedAt = at;
        return Optional.of(new HandoffClosed(id(), lead(), at));
    }

    HandoffView view() {
        return view(null);
    }

    /** @param escalation null where it has not climbed, or nobody needs to know */
    HandoffView view(@Nullable EscalationView escalation) {
        return new HandoffView(
                id(),
                lead(),
                campaign(),
                new RecordId(fromUserId),
                reference(toUserId),
                status,
                note,
                submittedAt,
                dueAt,
                reference(calendarId),
                calendarVersion,
                decidedAt,
                reference(decidedById),
                rejectionCode,
                rejectionNote,
                answeredAt,
                closedAt,
                escalation);
    }

    private boolean isAnswered() {
        return status == HandoffStatus.ANSWERED || status == HandoffStatus.CLOSED;
    }

    private void decide(HandoffStatus outcome, Decision decision) {
        enter(outcome);
        decidedAt = decision.at();
        decidedById = decision.by().value();
    }

    private void enter(HandoffStatus next) {
        status.demandNext(next);
        status = next;
    }
}
