package dev.rapport.content.derivation;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.EnumSet;
import java.util.Set;

/** The life of a derivation. */
public enum DerivationStatus {
    ACTIVE,
    /** Its master has moved on, and nobody has looked at it since. */
    STALE,
    /** Sales needs it no more. */
    RETIRED,
    /** Its master is not published any more. */
    EXPIRED;

    Set<DerivationStatus> legalNext() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(STALE, RETIRED, EXPIRED);
            case STALE -> EnumSet.of(ACTIVE, RETIRED, EXPIRED);
            case RETIRED, EXPIRED -> EnumSet.noneOf(DerivationStatus.class);
        };
    }

    boolean isLive() {
        return this == ACTIVE || this == STALE;
    }

    /** Refuses a move that is not legal, naming those that are. */
    void requireNext(DerivationStatus next) {
        if (!legalNext().contains(next)) {
            throw refusal(
                    next,
                    legalNext().isEmpty()
                            ? "nothing follows that; derive anew."
                            : "from there it can become " + legalNext() + ".");
        }
    }

    /** As {@link #requireNext}, for a write of the status: only retirement needs nothing but the word. */
    void requireWritten(DerivationStatus next) {
        requireNext(next);
        if (next != RETIRED) {
            throw refusal(
                    next,
                    "ACTIVE comes of POST /api/derivations/{id}/refresh, STALE and EXPIRED of what its master does.");
        }
    }

    private ApiException refusal(DerivationStatus next, String way) {
        return new ApiException(
                ErrorCode.ILLEGAL_TRANSITION,
                "The derivation cannot become " + next + ": it is " + this + "; " + way,
                "Status");
    }
}
