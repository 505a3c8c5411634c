package dev.rapport.content.promotion;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.EnumSet;
import java.util.Set;

/** The life of a proposal. */
public enum ProposalStatus {
    PROPOSED,
    ACCEPTED,
    DECLINED;

    Set<ProposalStatus> legalNext() {
        return this == PROPOSED ? EnumSet.of(ACCEPTED, DECLINED) : EnumSet.noneOf(ProposalStatus.class);
    }

    /** Refuses a move that is not legal, naming those that are. */
    void requireNext(ProposalStatus next) {
        if (!legalNext().contains(next)) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The proposal cannot become " + next + ": it is " + this + "; "
                            + (legalNext().isEmpty()
                                    ? "that is decided, and further changes make a new proposal."
                                    : "from there it can become " + legalNext() + "."),
                    "Status");
        }
    }
}
