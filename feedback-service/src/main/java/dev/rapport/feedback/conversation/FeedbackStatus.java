package dev.rapport.feedback.conversation;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.EnumSet;
import java.util.Set;

/** Where feedback stands on its way round the loop, and the moves it allows. */
public enum FeedbackStatus {
    NEW,
    ROUTED,
    ACKNOWLEDGED,
    ANSWERED,
    DECIDED,
    LOOP_CLOSED,
    /** Somebody else has said the same: that is answered, and decided, for both. */
    MERGED;

    /** Whoever answers at once has acknowledged by it; what nobody has taken up yet may be handed on. */
    Set<FeedbackStatus> legalNext() {
        return switch (this) {
            case NEW, ROUTED -> EnumSet.of(ROUTED, ACKNOWLEDGED, ANSWERED, MERGED);
            case ACKNOWLEDGED -> EnumSet.of(ROUTED, ANSWERED, MERGED);
            case ANSWERED -> EnumSet.of(DECIDED, MERGED);
            case DECIDED -> EnumSet.of(LOOP_CLOSED);
            case LOOP_CLOSED, MERGED -> EnumSet.noneOf(FeedbackStatus.class);
        };
    }

    /** True while the answer is still owed. */
    boolean isOpen() {
        return legalNext().contains(ANSWERED);
    }

    /** Refuses with ILLEGAL_TRANSITION, naming the legal moves, unless {@code next} is one of them. */
    void requireMove(FeedbackStatus next, RecordId feedback) {
        if (!legalNext().contains(next)) {
            String legal = legalNext().isEmpty()
                    ? "that is final; open new feedback"
                    : "from there it can become "
                            + String.join(
                                    ", ", legalNext().stream().map(Enum::name).toList());
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Feedback " + feedback + " is " + this + " and cannot become " + next + "; " + legal + ".",
                    "Status");
        }
    }
}
