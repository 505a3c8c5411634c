package dev.rapport.feedback.conversation;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;

/**
 * What must be true of feedback that becomes one with other feedback: the same people may read both and owe both, or a
 * merge would show somebody what is not for them.
 */
record FeedbackMerging(Feedback duplicate, Feedback master) {
    private static final String FIELD = "MergedIntoId";

    void check() {
        if (duplicate.id().equals(master.id())) {
            throw mismatch("feedback " + master.id() + " cannot be merged into itself.");
        }
        if (master.status() == FeedbackStatus.MERGED) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    FIELD + ": feedback " + master.id() + " was merged itself; merge into " + master.mergedInto() + ".",
                    FIELD);
        }
        if (duplicate.visibility() != master.visibility()
                || (duplicate.visibility() == Visibility.INTERNAL && duplicate.audience() != master.audience())) {
            throw mismatch("feedback " + master.id() + " has other readers; INTERNAL words are merged with INTERNAL"
                    + " words of the same side only.");
        }
        if (duplicate.owedBySide() != master.owedBySide()) {
            throw mismatch("the answer to " + master.id() + " is owed by " + master.owedBySide() + ", not by "
                    + duplicate.owedBySide() + ".");
        }
    }

    private static ApiException mismatch(String message) {
        return new ApiException(ErrorCode.FIELD_INTEGRITY_EXCEPTION, FIELD + ": " + message, FIELD);
    }
}
