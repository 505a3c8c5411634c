package dev.rapport.feedback.story;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.EnumSet;
import java.util.Set;

/** The life of a story. Retired is for good: a story that is true again is told again. */
public enum StoryStatus {
    CAPTURED,
    VERIFIED,
    CONSENTED,
    PUBLISHED,
    RETIRED;

    Set<StoryStatus> legalNext() {
        return switch (this) {
            case CAPTURED -> EnumSet.of(VERIFIED, RETIRED);
            case VERIFIED -> EnumSet.of(CONSENTED, RETIRED);
            case CONSENTED -> EnumSet.of(PUBLISHED, RETIRED);
            case PUBLISHED -> EnumSet.of(RETIRED);
            case RETIRED -> EnumSet.noneOf(StoryStatus.class);
        };
    }

    /** True from the customer's consent on, until the story is retired. */
    boolean isAllowed() {
        return this == CONSENTED || this == PUBLISHED;
    }

    /** Refuses with ILLEGAL_TRANSITION, naming the legal moves, unless {@code next} is one of them. */
    void requireMove(StoryStatus next, RecordId story) {
        if (!legalNext().contains(next)) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Story " + story + " is " + this + " and cannot become " + next + "; "
                            + (legalNext().isEmpty()
                                    ? "that is final; tell it again as a new one."
                                    : "from there it can become " + legalNext() + "."),
                    "Status");
        }
    }
}
