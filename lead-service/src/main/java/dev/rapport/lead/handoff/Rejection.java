package dev.rapport.lead.handoff;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Why a hand-off is rejected: something marketing can learn from.
 *
 * @param note in the seller's words; needed where the code is OTHER
 */
record Rejection(RejectionCode code, @Nullable String note) {
    Rejection {
        if (code == RejectionCode.OTHER && (note == null || note.isBlank())) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "The reason code OTHER says nothing by itself: add a note that marketing can learn from.",
                    "note");
        }
    }
}
