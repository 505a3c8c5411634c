package dev.rapport.content.asset;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of an asset, and which moves it allows. */
public enum AssetStatus {
    IDEA,
    DRAFT,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    EXPIRED,
    ARCHIVED;

    /** What may follow, in the order of an asset's life; until its life is over it may go back to its author. */
    public Set<AssetStatus> legalNext() {
        return switch (this) {
            case IDEA -> EnumSet.of(DRAFT, ARCHIVED);
            case DRAFT -> EnumSet.of(IN_REVIEW, ARCHIVED);
            case IN_REVIEW -> EnumSet.of(DRAFT, APPROVED, ARCHIVED);
            case APPROVED -> EnumSet.of(DRAFT, IN_REVIEW, PUBLISHED, ARCHIVED);
            case PUBLISHED -> EnumSet.of(DRAFT, EXPIRED, ARCHIVED);
            case EXPIRED, ARCHIVED -> EnumSet.noneOf(AssetStatus.class);
        };
    }

    /** Whether it has been approved and is there to be used, now or soon. */
    boolean stands() {
        return this == APPROVED || this == PUBLISHED;
    }

    void requireUsable(RecordId asset) {
        demand(this == PUBLISHED, "The asset " + asset + " is " + this + "; only a PUBLISHED asset can be used.");
    }

    void requireGrowing(RecordId asset) {
        demand(
                !legalNext().isEmpty(),
                "The asset " + asset + " is " + this + " and takes no more versions: make a new asset.");
    }

    /** Refuses to be reviewed again before it has been approved at all, or after its life. */
    void requireStanding() {
        demand(stands(), "A review decides about an APPROVED or PUBLISHED asset; this one is " + this + ".");
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new ApiException(ErrorCode.ILLEGAL_TRANSITION, otherwise, "Status");
        }
    }

    /** Refuses a move that is not legal, naming those that are. */
    void requireNext(AssetStatus next) {
        if (legalNext().contains(next)) {
            return;
        }
        String moves = legalNext().isEmpty()
                ? "nothing follows that."
                : "from there it can become "
                        + legalNext().stream().map(Enum::name).collect(Collectors.joining(", ")) + ".";
        throw new ApiException(
                ErrorCode.ILLEGAL_TRANSITION,
                "The asset cannot become " + next + ": it is " + this + "; " + moves,
                "Status");
    }
}
