package dev.rapport.content.play;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.EnumSet;
import java.util.Set;

/** The life of a sales play. */
public enum PlayStatus {
    DRAFT,
    PUBLISHED,
    RETIRED;

    Set<PlayStatus> legalNext() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED, RETIRED);
            case PUBLISHED -> EnumSet.of(RETIRED);
            case RETIRED -> EnumSet.noneOf(PlayStatus.class);
        };
    }

    /** Refuses a move that is not legal, naming those that are. */
    void requireNext(PlayStatus next) {
        if (!legalNext().contains(next)) {
            throw refused("The play cannot become " + next + ": it is " + this + "; "
                    + (legalNext().isEmpty()
                            ? "nothing follows that."
                            : "from there it can become " + legalNext() + "."));
        }
    }

    void requireChangeable() {
        if (this == RETIRED) {
            throw refused("The play is RETIRED and does not change any more: make a new one.");
        }
    }

    private static ApiException refused(String why) {
        return new ApiException(ErrorCode.ILLEGAL_TRANSITION, why, "Status");
    }
}
