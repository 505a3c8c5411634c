package dev.rapport.lead.handoff;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.security.Role;
import java.util.EnumSet;
import java.util.Set;

/** The life of a hand-off: the legal moves, and who may make them. */
enum HandoffStatus {
    DRAFT,
    /** Sales has to decide. */
    SUBMITTED,
    ACCEPTED,
    /** Marketing owes an answer. */
    REJECTED,
    /** Sales let the deadline pass. */
    TIMED_OUT,
    ANSWERED,
    CLOSED;

    Set<HandoffStatus> legalNext() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(DRAFT, ACCEPTED, REJECTED, TIMED_OUT);
            case REJECTED -> EnumSet.of(ANSWERED);
            case ANSWERED -> EnumSet.of(CLOSED);
            case ACCEPTED, TIMED_OUT, CLOSED -> EnumSet.noneOf(HandoffStatus.class);
        };
    }

    /** True while somebody owes the next step; a lead has at most one such hand-off. */
    boolean isOpen() {
        return this == DRAFT || this == SUBMITTED || this == REJECTED;
    }

    /** Roles that may bring a hand-off into this status. */
    Set<Role> movers() {
        return switch (this) {
            case DRAFT, SUBMITTED -> EnumSet.of(Role.MARKETING, Role.INTEGRATION, Role.ADMIN);
            case ACCEPTED, REJECTED -> EnumSet.of(Role.SALES, Role.SALES_HEAD, Role.INTEGRATION, Role.ADMIN);
            case TIMED_OUT, ANSWERED, CLOSED -> EnumSet.of(Role.SYSTEM);
        };
    }

    /** Refuses with ILLEGAL_TRANSITION what is no next step of the hand-off. */
    void demandNext(HandoffStatus next) {
        if (!legalNext().contains(next)) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The hand-off is " + this + " and cannot become " + next + "; " + wayOn(),
                    "Status");
        }
    }

    private String wayOn() {
        if (legalNext().isEmpty()) {
            return "that is its end.";
        }
        Set<HandoffStatus> byPeople = EnumSet.copyOf(legalNext());
        byPeople.removeIf(HandoffStatus::isBySystemAlone);
        return byPeople.isEmpty()
                ? "from there it becomes " + legalNext() + " by itself."
                : "from there it can become " + byPeople + ".";
    }

    private boolean isBySystemAlone() {
        return movers().equals(EnumSet.of(Role.SYSTEM));
    }
}
