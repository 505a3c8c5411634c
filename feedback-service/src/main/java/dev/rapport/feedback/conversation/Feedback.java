package dev.rapport.feedback.conversation;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.calendar.Deadline;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody has said, on its way round the loop until its author knows what became of it. */
@Entity
@RecordType(prefix = "a20", labelPlural = "Feedback")
public class Feedback extends OwedAnswer {
    static final int TEXT_LENGTH = 32_000;
    static final int REASON_LENGTH = 4_000;
    private static final int SUBJECT_LENGTH = 120;

    @RecordField(
            access = CREATE_ONLY,
            required = true,
            defaulted = true,
            length = SUBJECT_LENGTH,
            nameField = true,
            personal = true)
    private String subject;

    @RecordField(access = CREATE_ONLY, required = true)
    @Enumerated(EnumType.STRING)
    private AboutType aboutType;

    @RecordField(
            access = CREATE_ONLY,
            references = {"Lead", "Handoff", "Campaign", "ContentAsset"})
    private @Nullable Long aboutId;

    @RecordField(access = CREATE_ONLY, required = true)
    @Enumerated(EnumType.STRING)
    private FeedbackKind kind;

    @RecordField(access = CREATE_ONLY)
    private @Nullable Integer rating;

    @RecordField(
            access = CREATE_ONLY,
            required = true,
            type = FieldType.TEXTAREA,
            length = TEXT_LENGTH,
            personal = true)
    private String text;

    @RecordField(access = CREATE_ONLY, required = true)
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @RecordField(access = CREATE_ONLY, required = true)
    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    /** The side that INTERNAL feedback is kept to: its author's. */
    @RecordField(access = READ_ONLY, required = true)
    @Enumerated(EnumType.STRING)
    private Side audience;

    @RecordField(required = true, defaulted = true)
    @Enumerated(EnumType.STRING)
    private FeedbackStatus status;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant acknowledgedAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant answeredAt;

    @RecordField
    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    @RecordField(type = FieldType.TEXTAREA, length = REASON_LENGTH, personal = true)
    private @Nullable String decisionReason;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant decidedAt;

    /** When the author last said anything; an author who is silent long enough after the decision is content with it. */
    @RecordField(access = READ_ONLY)
    private @Nullable Instant authorHeardAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant closedAt;

    protected Feedback() {}

    /** Feedback that Rapport opens for an obligation. */
    static Feedback of(Obligation obligation, Deadline due) {
        Feedback feedback = new Feedback();
        feedback.subject = shortened(obligation.subject());
        feedback.aboutType = obligation.aboutType();
        feedback.aboutId = obligation.aboutId().value();
        feedback.kind = obligation.kind();
        feedback.text = obligation.text();
        feedback.channel = Channel.APP;
        feedback.visibility = Visibility.SHARED;
        feedback.audience = obligation.toSide();
        feedback.owe(obligation.toUser(), obligation.bySide(), obligation.since(), due);
        feedback.oweThrough(obligation.byUser());
        feedback.status = FeedbackStatus.ROUTED;
        return feedback;
    }

    /** Completes what a user has just written: who said it, who owes the answer, until when. */
    void open(Participant author, Instant at, Deadline due) {
        audience = author.ownSide();
        owe(author.user(), visibility == Visibility.INTERNAL ? audience : audience.counterpart(), at, due);
        new FeedbackOpening(this).check();
        subject = subject == null ? shortened(text.strip().lines().findFirst().orElseThrow()) : subject;
        status = owedByUser() == null ? FeedbackStatus.NEW : FeedbackStatus.ROUTED;
    }

    FeedbackOpened opened() {
        return new FeedbackOpened(id(), aboutId(), kind, owedByUser(), owedToUser(), dueAt());
    }

    /** Names the user who is to answer. */
    void routeTo(RecordId user, Participant by) {
        if (!by.speaksFor(Side.OPERATIONS)) {
            requireOwedBy(by, "route");
        }
        moveTo(FeedbackStatus.ROUTED);
        oweThrough(user);
    }

    /** Somebody of the side that owes has seen it; where nobody was named, the answer is now theirs to give. */
    void acknowledge(Participant by, Instant at) {
        requireOwedBy(by, "acknowledge");
        moveTo(FeedbackStatus.ACKNOWLEDGED);
        takeUp(by, at);
    }

    /**
     * Takes note of a reply. The first one from the side that owes, which the author can read, is the answer.
     *
     * @return the answer's event, if it was one
     */
    Optional<FeedbackAnswered> hear(FeedbackReply reply, Participant by, Instant at) {
        if (status == FeedbackStatus.LOOP_CLOSED) {
            status.requireMove(FeedbackStatus.ANSWERED, id());
        }
        if (isOwedTo(by)) {
            authorHeardAt = at;
        }
        if (!status.isOpen() || !isOwedBy(by) || !reply.isReadableBy(audience)) {
            return Optional.empty();
        }
        moveTo(FeedbackStatus.ANSWERED);
        takeUp(by, at);
        answeredAt = at;
        reply.markAsAnswer();
        return Optional.of(new FeedbackAnswered(id(), aboutId(), by.user(), at));
    }

    FeedbackDecided decide(Decision made, String reason, Participant by, Instant at) {
        requireOwedBy(by, "decide on");
        moveTo(FeedbackStatus.DECIDED);
        decision = made;
        decisionReason = reason;
        decidedAt = at;
        return new FeedbackDecided(id(), aboutId(), made, reason, by.user(), at);
    }

    /** The author confirms: told, and content with what became of it. */
    void close(Participant by, Instant at) {
        if (!isOwedTo(by)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS,
                    "Only its author, " + owedToUser() + ", can confirm that the loop of feedback " + id()
                            + " is closed.");
        }
        moveTo(FeedbackStatus.LOOP_CLOSED);
        closedAt = at;
    }

    /** Closes the loop if it was decided, and the author last spoke, before {@code silentSince}. */
    void closeIfSilent(Instant silentSince, Instant at) {
        boolean silent = authorHeardAt == null || authorHeardAt.isBefore(silentSince);
        if (decidedAt != null && decidedAt.isBefore(silentSince) && silent && status == FeedbackStatus.DECIDED) {
            moveTo(FeedbackStatus.LOOP_CLOSED);
            closedAt = at;
        }
    }

    /** Takes back what an update has set directly, and returns it to be done by the verb that stands for it. */
    Revision withdraw(FieldChanges changes) {
        Revision asked = new Revision(changes.fields(), status, owedByUser(), decision, decisionReason);
        if (changes.find("Status").map(Change::before).orElse(null) instanceof FeedbackStatus before) {
            status = before;
        }
        changes.find("OwedByUserId").ifPresent(change -> oweThrough(reference((Long) change.before())));
        changes.find("Decision").ifPresent(change -> decision = (Decision) change.before());
        changes.find("DecisionReason").ifPresent(change -> decisionReason = (String) change.before());
        return asked;
    }

    FeedbackStatus status() {
        return status;
    }

    Visibility visibility() {
        return visibility;
    }

    AboutType aboutType() {
        return aboutType;
    }

    @Nullable
    RecordId aboutId() {
        return reference(aboutId);
    }

    FeedbackKind kind() {
        return kind;
    }

    @Nullable
    Integer rating() {
        return rating;
    }

    Side audience() {
        return audience;
    }

    boolean hasDecision() {
        return decision != null || decisionReason != null;
    }

    FeedbackView view(List<ReplyView> replies) {
        return new FeedbackView(
                id(),
                subject,
                aboutType,
                aboutId(),
                kind,
                rating,
                text,
                channel,
                visibility,
                status,
                new FeedbackView.Debt(owedBySide(), owedByUser(), owedToUser(), owedSince(), dueAt()),
                acknowledgedAt,
                answeredAt,
                decision,
                decisionReason,
                decidedAt,
                closedAt,
                replies);
    }

    private void moveTo(FeedbackStatus next) {
        status.requireMove(next, id());
        status = next;
    }

    private void takeUp(Participant by, Instant at) {
        if (owedByUser() == null) {
            oweThrough(by.user());
        }
        acknowledgedAt = acknowledgedAt == null ? at : acknowledgedAt;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SUBJECT_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SUBJECT_LENGTH - 1)) + "…";
    }
}
