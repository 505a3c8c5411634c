package dev.rapport.content.request;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.EnumSet;
import java.util.Set;

/** The life of a request for content. */
public enum RequestStatus {
    RECEIVED,
    TRIAGED,
    /** Something that exists does. */
    REUSE_EXISTING,
    /** Something new is made, for more than this deal. */
    NEW_REUSABLE,
    /** What helps is no content but a program for leads. */
    LEAD_PROGRAM,
    /** What helps is no content: the market wants something else. */
    MARKET_PROBLEM,
    DECLINED,
    DONE;

    private static final Set<RequestStatus> OUTCOMES =
            EnumSet.of(REUSE_EXISTING, NEW_REUSABLE, LEAD_PROGRAM, MARKET_PROBLEM, DECLINED);

    Set<RequestStatus> legalNext() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(TRIAGED);
            case TRIAGED -> EnumSet.copyOf(OUTCOMES);
            case REUSE_EXISTING, NEW_REUSABLE, LEAD_PROGRAM, MARKET_PROBLEM, DECLINED -> EnumSet.of(DONE);
            case DONE -> EnumSet.noneOf(RequestStatus.class);
        };
    }

    boolean isOutcome() {
        return OUTCOMES.contains(this);
    }

    /** Whether somebody in marketing still has to do something about it beyond saying so. */
    boolean awaitsWork() {
        return switch (this) {
            case RECEIVED, TRIAGED, NEW_REUSABLE, LEAD_PROGRAM, MARKET_PROBLEM -> true;
            case REUSE_EXISTING, DECLINED, DONE -> false;
        };
    }

    /** Refuses a move that is not legal, naming those that are. */
    void requireNext(RequestStatus next) {
        if (!legalNext().contains(next)) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The request cannot become " + next + ": it is " + this + "; "
                            + (legalNext().isEmpty()
                                    ? "nothing follows that."
                                    : "from there it can become " + legalNext() + "."),
                    "Status");
        }
    }
}
