package dev.rapport.content.asset;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
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

    /** What may follow, in the order of an asset's life; review and approval may send it back to its author. */
    public Set<AssetStatus> legalNext() {
        return switch (this) {
            case IDEA -> EnumSet.of(DRAFT, ARCHIVED);
            case DRAFT -> EnumSet.of(IN_REVIEW, ARCHIVED);
            case IN_REVIEW -> EnumSet.of(DRAFT, APPROVED, ARCHIVED);
            case APPROVED -> EnumSet.of(DRAFT, PUBLISHED, ARCHIVED);
            case PUBLISHED -> EnumSet.of(EXPIRED, ARCHIVED);
            case EXPIRED, ARCHIVED -> EnumSet.noneOf(AssetStatus.class);
        };
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
