package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.EnumSet;
import java.util.Set;

/** The life of a hypothesis. An end is an end: testing again takes a new one. */
public enum HypothesisStatus {
    DRAFT,
    REGISTERED,
    TESTING,
    VALIDATED,
    REFUTED,
    INCONCLUSIVE;

    /** A registered hypothesis that nobody observed before its horizon ends without a result. */
    Set<HypothesisStatus> legalNext() {
        return switch (this) {
            case DRAFT -> EnumSet.of(REGISTERED);
            case REGISTERED -> EnumSet.of(TESTING, INCONCLUSIVE);
            case TESTING -> EnumSet.of(VALIDATED, REFUTED, INCONCLUSIVE);
            case VALIDATED, REFUTED, INCONCLUSIVE -> EnumSet.noneOf(HypothesisStatus.class);
        };
    }

    /** True while observations count and verdicts may be asked for. */
    boolean isUnderTest() {
        return this == REGISTERED || this == TESTING;
    }

    /** Refuses with ILLEGAL_TRANSITION, naming the legal moves, unless {@code next} is one of them. */
    void requireMove(HypothesisStatus next, RecordId hypothesis) {
        if (!legalNext().contains(next)) {
            String legal = legalNext().isEmpty()
                    ? "that is final; test again with a new hypothesis"
                    : "from there it can become "
                            + String.join(
                                    ", ", legalNext().stream().map(Enum::name).toList());
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Hypothesis " + hypothesis + " is " + this + " and cannot become " + next + "; " + legal + ".",
                    "Status");
        }
    }

    /** Refuses with ILLEGAL_TRANSITION unless the hypothesis is under test. */
    void requireUnderTest(RecordId hypothesis, String what) {
        if (!isUnderTest()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Hypothesis " + hypothesis + " is " + this + " and takes no " + what + ": it has to be "
                            + REGISTERED + " or " + TESTING + ".",
                    "Status");
        }
    }
}
