package dev.rapport.feedback.advice;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.EnumSet;
import java.util.Set;

/** The life of advice. Silence is an answer too: what was not decided by its day is never decided later. */
public enum AdviceStatus {
    GIVEN,
    DECIDED,
    UNANSWERED,
    LOOKED_BACK;

    Set<AdviceStatus> legalNext() {
        return switch (this) {
            case GIVEN -> EnumSet.of(DECIDED, UNANSWERED);
            case DECIDED, UNANSWERED -> EnumSet.of(LOOKED_BACK);
            case LOOKED_BACK -> EnumSet.noneOf(AdviceStatus.class);
        };
    }

    /** Refuses with ILLEGAL_TRANSITION, naming the legal moves, unless {@code next} is one of them. */
    void requireMove(AdviceStatus next, RecordId advice) {
        if (!legalNext().contains(next)) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Advice " + advice + " is " + this + " and cannot become " + next + "; "
                            + (legalNext().isEmpty()
                                    ? "that is final; advise anew."
                                    : "from there it can become " + legalNext() + "."),
                    "Status");
        }
    }
}
