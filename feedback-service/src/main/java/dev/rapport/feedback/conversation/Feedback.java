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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody has said, on its way round the loop until its author knows what became of it. */
@Entity
@RecordType(prefix = "a20", labelPlural = "Feedback")
public class Feedback extends FeedbackOutcome {
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

    /** When the author last said anything; an author who is silent long enough after the decision is content with it. */
    @RecordField(access = READ_ONLY)
    private @Nullable Instant authorHeardAt;

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
        return new FeedbackOpened(id(), aboutType, aboutId(), kind, rating, owedByUser(), owedToUser(), dueAt());
    }

    /** Names the user whom a rule says is to answer. */
    void routeBy(Routing.Route route) {
        moveTo(FeedbackStatus.ROUTED);
        oweThrough(route.user());
        routedBy(route.rule());
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
        if (status.legalNext().isEmpty()) {
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
        answered(at);
        reply.markAsAnswer();
        return Optional.of(new FeedbackAnswered(id(), aboutId(), by.user(), at));
    }

    /** Becomes one with feedback that says the same; who said this is told what becomes of that. */
    FeedbackMerged mergeInto(Feedback master, Participant by, Instant at) {
        if (!by.speaksFor(Side.OPERATIONS)) {
            requireOwedBy(by, "merge");
        }
        new FeedbackMerging(this, master).check();
        moveTo(FeedbackStatus.MERGED);
        pointTo(master.id());
        return new FeedbackMerged(id(), master.id(), aboutId(), owedToUser(), by.user(), at);
    }

    /** The answer to the feedback that this was merged into is the answer to this one, unless it had one. */
    Optional<FeedbackAnswered> shareAnswer(RecordId by, Instant at) {
        if (answeredAt() != null) {
            return Optional.empty();
        }
        answered(at);
        return Optional.of(new FeedbackAnswered(id(), aboutId(), by, at));
    }

    /** What becomes of the feedback that this was merged into becomes of this one. */
    FeedbackDecided shareDecision(FeedbackDecided made) {
        settle(made.decision(), made.reason(), made.byUserId(), made.at());
        return new FeedbackDecided(id(), aboutId(), made.decision(), made.reason(), made.byUserId(), made.at());
    }

    FeedbackDecided decide(Decision made, String reason, Participant by, Instant at) {
        requireOwedBy(by, "decide on");
        moveTo(FeedbackStatus.DECIDED);
        settle(made, reason, by.user(), at);
        return new FeedbackDecided(id(), aboutId(), made, reason, by.user(), at);
    }

    /** What its deciding told, for those who come to it later. */
    Optional<FeedbackDecided> decided() {
        Decision made = decision();
        String reason = decisionReason();
        RecordId by = decidedBy();
        Instant at = decidedAt();
        return made == null || reason == null || by == null || at == null
                ? Optional.empty()
                : Optional.of(new FeedbackDecided(id(), aboutId(), made, reason, by, at));
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
        close(at);
    }

    /** Closes the loop if it was decided, and the author last spoke, before {@code silentSince}. */
    void closeIfSilent(Instant silentSince, Instant at) {
        Instant decided = decidedAt();
        boolean silent = authorHeardAt == null || authorHeardAt.isBefore(silentSince);
        if (decided != null && decided.isBefore(silentSince) && silent && status == FeedbackStatus.DECIDED) {
            moveTo(FeedbackStatus.LOOP_CLOSED);
            close(at);
        }
    }

    /** Takes back what an update has set directly, and returns it to be done by the verb that stands for it. */
    Revision withdraw(FieldChanges changes) {
        Revision asked =
                new Revision(changes.fields(), status, owedByUser(), decision(), decisionReason(), mergedInto());
        if (changes.find("Status").map(Change::before).orElse(null) instanceof FeedbackStatus before) {
            status = before;
        }
        changes.find("OwedByUserId").ifPresent(change -> oweThrough(reference((Long) change.before())));
        withdrawOutcome(changes);
        return asked;
    }

    public FeedbackStatus status() {
        return status;
    }

    public Visibility visibility() {
        return visibility;
    }

    public AboutType aboutType() {
        return aboutType;
    }

    public @Nullable RecordId aboutId() {
        return reference(aboutId);
    }

    public FeedbackKind kind() {
        return kind;
    }

    @Nullable
    Integer rating() {
        return rating;
    }

    public Side audience() {
        return audience;
    }

    @Override
    public boolean isOpen() {
        return status.isOpen();
    }

    @Override
    boolean isWaiting(Participant somebody) {
        return isOwedTo(somebody) || somebody.speaksFor(audience);
    }

    public String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    Channel channel() {
        return channel;
    }

    private void moveTo(FeedbackStatus next) {
        status.requireMove(next, id());
        status = next;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SUBJECT_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SUBJECT_LENGTH - 1)) + "…";
    }
}
