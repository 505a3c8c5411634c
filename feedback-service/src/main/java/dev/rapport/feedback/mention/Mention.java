package dev.rapport.feedback.mention;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.FieldChanges.Change;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What is said about us in one place, and what becomes of it: decided, answered by the right voice, followed up. */
@Entity
@RecordType(prefix = "a2K")
public class Mention extends JudgedRecord {
    @RecordField(required = true, defaulted = true)
    @Enumerated(EnumType.STRING)
    private @Nullable MentionStatus status;

    /** Who is to see to the answer. */
    @RecordField(references = "User")
    private @Nullable Long assigneeId;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant assignedAt;

    /** The newest draft, and from the approval on the one that was approved. */
    @RecordField(access = READ_ONLY, references = "MentionDraft")
    private @Nullable Long draftId;

    @RecordField(access = READ_ONLY, required = true)
    private int draftCount;

    @RecordField(access = READ_ONLY, references = "User")
    private @Nullable Long approvedById;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant approvedAt;

    /** Where the answer stands. */
    @RecordField(type = FieldType.URL, length = URL_LENGTH)
    private @Nullable String postedUrl;

    /** The voice that the claim asked for when it was answered. */
    @RecordField(access = READ_ONLY)
    @Enumerated(EnumType.STRING)
    private @Nullable Voice answeredAs;

    @RecordField(access = READ_ONLY, references = "User")
    private @Nullable Long postedById;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant postedAt;

    /** The day on which somebody looks what became of the answer. */
    @RecordField
    private @Nullable LocalDate followUpOn;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant remindedAt;

    /** What became of it. */
    @RecordField(type = FieldType.TEXTAREA, length = REASON_LENGTH)
    private @Nullable String outcome;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant followedUpAt;

    protected Mention() {}

    MentionStatus status() {
        return status == null ? MentionStatus.NEW : status;
    }

    /** Completes what a connector has just reported; a mention begins at its beginning. */
    void arrive(FieldChanges changes, Instant now) {
        if (status() != MentionStatus.NEW) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Status: a mention begins as NEW, or as CLASSIFIED by a rule, not as " + status + ".",
                    "Status");
        }
        for (MentionVerb verb : MentionVerb.values()) {
            verb.fields().stream().filter(changes::touches).findFirst().ifPresent(field -> {
                throw early(field, verb);
            });
        }
        take(now);
        status = MentionStatus.NEW;
    }

    /** Takes back the status that an update has set directly and returns it, to be reached by a verb. */
    MentionStatus withdrawStatus(FieldChanges changes) {
        MentionStatus asked = status();
        if (changes.find("Status").map(Change::before).orElse(null) instanceof MentionStatus before) {
            status = before;
        }
        return asked;
    }

    void classifyByRule(RuleFinding finding, Instant at) {
        noteRule(finding, at);
        status = MentionStatus.CLASSIFIED;
    }

    /** Begins anew with another claim; once it is answered, only the record is put right. */
    void classify(FieldChanges changes, RecordId by, Instant at) {
        MentionVerb.CLASSIFY.require(status(), id());
        noteClaim(changes, by, at);
        if (status().compareTo(MentionStatus.POSTED) < 0) {
            status = MentionStatus.CLASSIFIED;
            forgetDecision();
            assigneeId = null;
            assignedAt = null;
            forgetApproval();
        }
    }

    MentionDecided decide(RecordId by, Instant at) {
        MentionVerb.DECIDE.require(status(), id());
        noteDecision(by, at);
        status = MentionStatus.DECIDED;
        return decidedEvent();
    }

    void assign(Instant at) {
        MentionVerb.ASSIGN.require(status(), id());
        if (decision() != MentionDecision.RESPOND) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Mention " + id() + " is not to be answered: it was decided to " + decision()
                            + ". Decide to RESPOND first.",
                    "Status");
        }
        if (assigneeId == null) {
            throw missing("AssigneeId", "A mention is assigned to somebody");
        }
        assignedAt = at;
        status = MentionStatus.ASSIGNED;
    }

    /** Makes room for one more draft and returns its number; what was approved before is approved no longer. */
    int draft() {
        MentionVerb.DRAFT.require(status(), id());
        forgetApproval();
        status = MentionStatus.DRAFTED;
        return ++draftCount;
    }

    void showDraft(RecordId draft) {
        draftId = draft.value();
    }

    void approve(RecordId by, Instant at) {
        MentionVerb.APPROVE.require(status(), id());
        approvedById = by.value();
        approvedAt = at;
        status = MentionStatus.APPROVED;
    }

    MentionPosted post(RecordId by, Instant at, Period followUpAfter) {
        MentionVerb.POST.require(status(), id());
        requireAddress();
        answeredAs = claim().voice();
        postedById = by.value();
        postedAt = at;
        followUpOn =
                followUpOn == null ? LocalDate.ofInstant(at, ZoneOffset.UTC).plus(followUpAfter) : followUpOn;
        status = MentionStatus.POSTED;
        return new MentionPosted(id(), url(), claim(), answeredAs.name(), by, postedUrl, followUpOn, at);
    }

    MentionFollowedUp followUp(RecordId by, Instant at) {
        MentionVerb.FOLLOW_UP.require(status(), id());
        if (outcome == null) {
            throw missing("Outcome", "A follow-up says what became of the answer");
        }
        followedUpAt = at;
        status = MentionStatus.FOLLOWED_UP;
        return new MentionFollowedUp(id(), outcome, by, at);
    }

    /** Another day, another reminder. */
    void remindAgain() {
        if (status() == MentionStatus.FOLLOWED_UP) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION, "Mention " + id() + " has been followed up.", "FollowUpOn");
        }
        remindedAt = null;
    }

    boolean isDue(Instant now, ZoneId zone) {
        return status() == MentionStatus.POSTED
                && remindedAt == null
                && followUpOn != null
                && !followUpOn.isAfter(LocalDate.ofInstant(now, zone));
    }

    MentionFollowUpDue remind(Instant at) {
        if (followUpOn == null) {
            throw new IllegalStateException("mention " + id() + " has no day to be followed up");
        }
        remindedAt = at;
        return new MentionFollowUpDue(id(), url(), assignee(), followUpOn, at);
    }

    @Nullable
    RecordId assignee() {
        return reference(assigneeId);
    }

    @Nullable
    RecordId draftShown() {
        return reference(draftId);
    }

    @Nullable
    LocalDate followUpOn() {
        return followUpOn;
    }

    MentionView.@Nullable Answer answer() {
        return assignedAt == null && draftId == null
                ? null
                : new MentionView.Answer(
                        assignee(),
                        assignedAt,
                        reference(draftId),
                        draftCount,
                        reference(approvedById),
                        approvedAt,
                        answeredAs == null ? null : answeredAs.name(),
                        reference(postedById),
                        postedAt,
                        postedUrl);
    }

    MentionView.@Nullable FollowUp followUpView() {
        return followUpOn == null ? null : new MentionView.FollowUp(followUpOn, remindedAt, outcome, followedUpAt);
    }

    private void requireAddress() {
        if (postedUrl != null && !CanonicalAddress.isOne(postedUrl)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION, "PostedUrl: this is no web address.", "PostedUrl");
        }
    }

    private void forgetApproval() {
        approvedById = null;
        approvedAt = null;
    }

    private static ApiException early(String field, MentionVerb verb) {
        return new ApiException(
                ErrorCode.ILLEGAL_TRANSITION,
                field + ": it is given with the status " + verb.to() + ", not when a mention arrives.",
                field);
    }
}
