package dev.rapport.content.announcement;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.EnumSet;
import java.util.Set;

/** The life of an announcement. */
public enum AnnouncementStatus {
    DRAFT,
    SCHEDULED,
    PUBLISHED,
    CLOSED;

    Set<AnnouncementStatus> legalNext() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SCHEDULED, PUBLISHED);
            case SCHEDULED -> EnumSet.of(DRAFT, PUBLISHED);
            case PUBLISHED -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(AnnouncementStatus.class);
        };
    }

    /** True until the audience has been told: what it says may still change. */
    boolean isUnsaid() {
        return this == DRAFT || this == SCHEDULED;
    }

    /** Refuses a move that is not legal, naming those that are. */
    void requireNext(AnnouncementStatus next) {
        if (!legalNext().contains(next)) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The announcement cannot become " + next + ": it is " + this + "; "
                            + (legalNext().isEmpty()
                                    ? "nothing follows that."
                                    : "from there it can become " + legalNext() + "."),
                    "Status");
        }
    }
}
