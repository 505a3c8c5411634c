package dev.rapport.feedback.escalation;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.feedback.conversation.Feedback;
import dev.rapport.feedback.conversation.Rung;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One rung of the ladder was told of an overdue answer, or passed over. Never changed; read by who may read the feedback. */
@Entity
@RecordType(prefix = "a27")
public class FeedbackEscalation extends StoredRecord {
    @RecordField(access = READ_ONLY, required = true, references = "Feedback", children = "FeedbackEscalations")
    private Long feedbackId;

    @RecordField(access = READ_ONLY, required = true)
    @Enumerated(EnumType.STRING)
    private Rung rung;

    /** Nobody stands on this rung; the next one was told at once. */
    @RecordField(access = READ_ONLY, label = "Passed Over")
    private boolean isPassedOver;

    /** Why it was passed over. */
    @RecordField(access = READ_ONLY)
    private @Nullable String reason;

    /** The deadline that was missed. */
    @RecordField(access = READ_ONLY, required = true)
    private Instant dueAt;

    @RecordField(access = READ_ONLY, required = true)
    private Instant escalatedAt;

    @RecordField(access = READ_ONLY, references = "User", relationship = "ToldUser")
    private @Nullable Long toldUserId;

    /** The head of the other side, where both are told. */
    @RecordField(access = READ_ONLY, references = "User", relationship = "OtherToldUser")
    private @Nullable Long otherToldUserId;

    protected FeedbackEscalation() {}

    FeedbackEscalation(Feedback feedback, Rung rung, Standing standing, Instant at) {
        feedbackId = feedback.id().value();
        this.rung = rung;
        isPassedOver = standing.users().isEmpty();
        reason = standing.whyNobody();
        dueAt = feedback.dueAt();
        escalatedAt = at;
        toldUserId = stored(standing.users().stream().findFirst().orElse(null));
        otherToldUserId = stored(standing.users().stream().skip(1).findFirst().orElse(null));
    }

    FeedbackEscalated event(Feedback feedback, @Nullable Instant next) {
        return new FeedbackEscalated(
                id(), feedback.id(), feedback.aboutId(), rung, isPassedOver, toldUsers(), dueAt, escalatedAt, next);
    }

    Rung rung() {
        return rung;
    }

    boolean isPassedOver() {
        return isPassedOver;
    }

    EscalationView.Step view() {
        return new EscalationView.Step(rung, toldUsers(), isPassedOver, reason, escalatedAt);
    }

    private List<RecordId> toldUsers() {
        return Stream.of(reference(toldUserId), reference(otherToldUserId))
                .filter(Objects::nonNull)
                .toList();
    }
}
