package dev.rapport.feedback.path;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/** The life of a path. Any path may turn out to lead nowhere, and an end is an end. */
public enum PathStatus {
    SKETCHED(10),
    /** Its audience has confirmed the message: the hypothesis is validated. */
    TESTED(30),
    OPEN(50),
    /** Sales has it, with a campaign. */
    HANDED_OFF(70),
    PRODUCING(90),
    EXHAUSTED(0);

    private final int usualProbability;

    PathStatus(int usualProbability) {
        this.usualProbability = usualProbability;
    }

    /** In percent, where nobody says better: that the path brings what is expected of it. */
    BigDecimal usualProbability() {
        return BigDecimal.valueOf(usualProbability);
    }

    Set<PathStatus> legalNext() {
        return switch (this) {
            case SKETCHED -> EnumSet.of(TESTED, EXHAUSTED);
            case TESTED -> EnumSet.of(OPEN, EXHAUSTED);
            case OPEN -> EnumSet.of(HANDED_OFF, EXHAUSTED);
            case HANDED_OFF -> EnumSet.of(PRODUCING, EXHAUSTED);
            case PRODUCING -> EnumSet.of(EXHAUSTED);
            case EXHAUSTED -> EnumSet.noneOf(PathStatus.class);
        };
    }

    /** Refuses with ILLEGAL_TRANSITION, naming the legal moves, unless {@code next} is one of them. */
    void requireMove(PathStatus next, RecordId path) {
        if (!legalNext().contains(next)) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Path " + path + " is " + this + " and cannot become " + next + "; "
                            + (legalNext().isEmpty()
                                    ? "that is final; sketch a new one."
                                    : "from there it can become " + legalNext() + "."),
                    "Status");
        }
    }
}
