package dev.rapport.feedback.conversation;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An owed answer that climbs the ladder once it is overdue, with what both sides have to say to that. */
@MappedSuperclass
public abstract class EscalatingAnswer extends OwedAnswer {
    public static final int STATEMENT_LENGTH = 4_000;

    /** The rung that was told last; null while the deadline stands. */
    @RecordField(access = READ_ONLY)
    @Enumerated(EnumType.STRING)
    private @Nullable Rung escalatedTo;

    /** When the next rung is told, if there is no answer by then; null before the first one. */
    @RecordField(access = READ_ONLY)
    private @Nullable Instant escalateAt;

    /** Why there is no answer yet, by the side that owes it. */
    @RecordField(access = READ_ONLY, type = FieldType.TEXTAREA, length = STATEMENT_LENGTH, personal = true)
    private @Nullable String debtorStatement;

    /** What the waiting costs, by the side that is owed the answer. */
    @RecordField(access = READ_ONLY, type = FieldType.TEXTAREA, length = STATEMENT_LENGTH, personal = true)
    private @Nullable String creditorStatement;

    public @Nullable Rung escalatedTo() {
        return escalatedTo;
    }

    public @Nullable String debtorStatement() {
        return debtorStatement;
    }

    public @Nullable String creditorStatement() {
        return creditorStatement;
    }

    /** When the next rung is to be told; null where the last one knows. */
    public @Nullable Instant nextEscalation() {
        if (escalatedTo == Rung.CEO) {
            return null;
        }
        return escalateAt == null ? dueAt() : escalateAt;
    }

    /** Whether this is the moment for the next rung, or past it. */
    public boolean isToEscalate(Instant now) {
        Instant next = nextEscalation();
        return isOpen() && next != null && !now.isBefore(next);
    }

    /**
     * Notes that a rung was told, or passed over.
     *
     * @param next when the one after it has its turn
     */
    public void climb(Rung rung, Instant next) {
        if (rung != Rung.after(escalatedTo)) {
            throw new IllegalStateException(id() + " climbs from " + escalatedTo + ", not to " + rung);
        }
        escalatedTo = rung;
        escalateAt = next;
    }

    /** Takes down what one side has to say to an overdue answer; each side speaks once. */
    void state(Participant by, String text) {
        if (escalatedTo == null || !isOpen()) {
            throw refusal("Statements are for an answer that is overdue; that of " + id() + " is not.");
        }
        boolean owes = isOwedBy(by) && !isOwedTo(by);
        if (!owes && !isWaiting(by)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS,
                    "Only " + owedBySide() + ", which owes the answer, and the side that waits for it make statements"
                            + " on " + id() + ".");
        }
        if ((owes ? debtorStatement : creditorStatement) != null) {
            throw refusal("Your side has made its statement on " + id() + "; what was said stands.");
        }
        if (owes) {
            debtorStatement = text;
        } else {
            creditorStatement = text;
        }
    }

    /** True while the answer is still owed. */
    public abstract boolean isOpen();

    /** Whether this user waits for the answer: who asked, or anybody of that side. */
    abstract boolean isWaiting(Participant somebody);

    private static ApiException refusal(String message) {
        return new ApiException(ErrorCode.ILLEGAL_TRANSITION, message);
    }
}
