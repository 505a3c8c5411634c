package dev.rapport.feedback.transmission;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.EnumSet;
import java.util.Set;

/** How far a request got with one recipient. */
public enum HopStatus {
    SENT,
    ACKNOWLEDGED,
    /** Handed on to others, which acknowledges it as well. */
    FORWARDED;

    Set<HopStatus> legalNext() {
        return switch (this) {
            case SENT -> EnumSet.of(ACKNOWLEDGED, FORWARDED);
            case ACKNOWLEDGED -> EnumSet.of(FORWARDED);
            case FORWARDED -> EnumSet.noneOf(HopStatus.class);
        };
    }

    /** Refuses with ILLEGAL_TRANSITION unless {@code next} is a legal move. */
    void requireMove(HopStatus next, RecordId hop) {
        if (!legalNext().contains(next)) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Hop " + hop + " is " + this + " and cannot become " + next + "; "
                            + (legalNext().isEmpty()
                                    ? "that is final."
                                    : "from there it can become " + legalNext() + "."),
                    "Status");
        }
    }
}
