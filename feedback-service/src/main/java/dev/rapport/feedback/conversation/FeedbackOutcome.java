package dev.rapport.feedback.conversation;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of something that was said: decided, or merged into what somebody else said before. */
@MappedSuperclass
public abstract class FeedbackOutcome extends EscalatingAnswer {
    @RecordField
    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    @RecordField(type = FieldType.TEXTAREA, length = Feedback.REASON_LENGTH, personal = true)
    private @Nullable String decisionReason;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant decidedAt;

    @RecordField(access = READ_ONLY, references = "User", relationship = "DecidedBy")
    private @Nullable Long decidedById;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant closedAt;

    /** The feedback that says the same, and is answered for both. */
    @RecordField(references = "Feedback", relationship = "MergedInto")
    private @Nullable Long mergedIntoId;

    /** The rule that named the user who is to answer; null where a person did, or nobody. */
    @RecordField(access = READ_ONLY, references = "RoutingRule", relationship = "RoutedBy")
    private @Nullable Long routedById;

    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    RecordId decidedBy() {
        return reference(decidedById);
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    void close(Instant at) {
        closedAt = at;
    }

    public @Nullable RecordId mergedInto() {
        return reference(mergedIntoId);
    }

    public @Nullable RecordId routedBy() {
        return reference(routedById);
    }

    boolean hasOutcome() {
        return decision != null || decisionReason != null || mergedIntoId != null;
    }

    void settle(Decision made, String reason, RecordId by, Instant at) {
        decision = made;
        decisionReason = reason;
        decidedById = by.value();
        decidedAt = at;
    }

    void pointTo(RecordId master) {
        mergedIntoId = master.value();
    }

    void routedBy(RecordId rule) {
        routedById = rule.value();
    }

    /** Takes back what an update has set directly; {@link Revision} has taken note of it. */
    void withdrawOutcome(FieldChanges changes) {
        changes.find("Decision").ifPresent(change -> decision = (Decision) change.before());
        changes.find("DecisionReason").ifPresent(change -> decisionReason = (String) change.before());
        changes.find("MergedIntoId").ifPresent(change -> mergedIntoId = (Long) change.before());
    }
}
