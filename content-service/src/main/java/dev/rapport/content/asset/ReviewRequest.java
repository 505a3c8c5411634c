package dev.rapport.content.asset;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.rest.Demand;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a review has come to; nothing is said where a draft is given to its first review. */
@Schema(name = "AssetReviewRequest", description = "What a review has come to; empty to give a draft to review.")
record ReviewRequest(
        @Schema(implementation = Decision.class) @Nullable String decision,

        @Schema(examples = "2027-06-01T00:00:00Z", description = "When to look again; needed with KEEP") @Nullable
        String reviewBy) {
    static final ReviewRequest EMPTY = new ReviewRequest(null, null);

    /** What may become of an asset that was looked at. */
    @Schema(name = "AssetReviewDecision")
    enum Decision {
        /** It stays as it is. */
        KEEP,
        /** It goes back to its author, and out of use. */
        DRAFT,
        /** Its life is over. */
        ARCHIVED
    }

    boolean saysNothing() {
        return decision == null || decision.isBlank();
    }

    Decision parse() {
        String said = Demand.property(decision, "decision");
        return Arrays.stream(Decision.values())
                .filter(known -> known.name().equalsIgnoreCase(said.strip()))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_PARAMETER,
                        "A review comes to KEEP, DRAFT or ARCHIVED, not to " + said + ".",
                        "decision"));
    }

    /** When to look again, which is later. */
    Instant nextReview(Clock clock) {
        String said = Demand.property(reviewBy, "reviewBy");
        try {
            Instant next = OffsetDateTime.parse(said).toInstant();
            if (next.isAfter(clock.instant())) {
                return next;
            }
        } catch (DateTimeException noTime) {
            throw refused("is no time such as 2027-06-01T00:00:00Z: " + said);
        }
        throw refused("must lie ahead: " + said);
    }

    private static ApiException refused(String problem) {
        return new ApiException(ErrorCode.INVALID_PARAMETER, "\"reviewBy\" " + problem + ".", "reviewBy");
    }
}
