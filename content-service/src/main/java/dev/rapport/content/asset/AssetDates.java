package dev.rapport.content.asset;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an asset is to be there, to be looked at again, and to be gone. A date that is not given never comes.
 *
 * @param publishAt when it is published by itself, once it is approved
 * @param reviewBy when its owner owes a review, once it is approved
 * @param expireAt when it expires by itself; it is not published afterwards
 */
record AssetDates(
        @Nullable Instant publishAt,
        @Nullable Instant reviewBy,
        @Nullable Instant expireAt) {
    boolean isTimeToPublish(Instant now) {
        return hasCome(publishAt, now) && !hasCome(expireAt, now);
    }

    boolean isTimeToReview(Instant now) {
        return hasCome(reviewBy, now);
    }

    boolean isTimeToExpire(Instant now) {
        return hasCome(expireAt, now);
    }

    /** Refuses an expiry that leaves no time to be published in. */
    void require() {
        if (publishAt != null && expireAt != null && !expireAt.isAfter(publishAt)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "ExpireAt must be later than PublishAt, which is " + publishAt + ".",
                    "ExpireAt",
                    "PublishAt");
        }
    }

    /** Refuses to publish what has expired already. */
    void requireNotOver(Instant now) {
        if (hasCome(expireAt, now)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "The asset expired at " + expireAt + ": set ExpireAt to a later time, or empty it, and publish.",
                    "ExpireAt");
        }
    }

    private static boolean hasCome(@Nullable Instant date, Instant now) {
        return date != null && !date.isAfter(now);
    }
}
