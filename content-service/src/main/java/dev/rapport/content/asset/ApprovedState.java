package dev.rapport.content.asset;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * How an asset stands to its approval: awaiting it, as it was approved, or changed since. A published asset that was
 * changed stays published and awaits both keys anew.
 *
 * @param reviewCause why its owner owes a review, null if none is owed
 */
record ApprovedState(
        RecordId asset, AssetStatus status, @Nullable ReviewCause reviewCause) {
    /** Refuses to be approved where there is nothing to approve. */
    void requireApprovable() {
        if (status != AssetStatus.PUBLISHED) {
            status.requireNext(AssetStatus.APPROVED);
        } else if (!isChanged()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION, "The asset is PUBLISHED as it was approved.", "Status");
        }
    }

    /** Refuses to stay as it is when that is not what was approved. */
    void requireUnchanged() {
        if (isChanged()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The asset was changed after its approval: two keys approve the change (POST /api/assets/" + asset
                            + "/approval), or it goes to DRAFT or ARCHIVED.",
                    "decision");
        }
    }

    /** True if a change takes from a published asset an approval that it still has. */
    boolean isLostByChange() {
        return status == AssetStatus.PUBLISHED && !isChanged();
    }

    private boolean isChanged() {
        return reviewCause == ReviewCause.CHANGED;
    }
}
