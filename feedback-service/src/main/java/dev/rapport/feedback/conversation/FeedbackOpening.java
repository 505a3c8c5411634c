package dev.rapport.feedback.conversation;

import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;

/** What must be true of feedback that a user opens; all that is not is reported together. */
record FeedbackOpening(Feedback feedback) {
    private static final int BEST_RATING = 5;

    void check() {
        List<ApiError> errors = new ArrayList<>();
        checkSubject(errors);
        checkStart(errors);
        checkDebt(errors);
        if (!errors.isEmpty()) {
            throw new ApiException(errors);
        }
    }

    private void checkSubject(List<ApiError> errors) {
        AboutType type = feedback.aboutType();
        if (!type.fits(feedback.aboutId())) {
            refuse(
                    errors,
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "AboutId: feedback about " + type + " takes " + type.wanted() + ".",
                    "AboutId");
        }
        if (feedback.kind() == FeedbackKind.HANDOFF_REJECTION) {
            refuse(
                    errors,
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "Kind: HANDOFF_REJECTION is opened by rejecting the hand-off, not by hand.",
                    "Kind");
        }
        Integer rating = feedback.rating();
        if (rating != null && (rating < 1 || rating > BEST_RATING)) {
            refuse(
                    errors,
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "Rating: " + rating + " is not one of 1 to " + BEST_RATING + ".",
                    "Rating");
        }
    }

    private void checkStart(List<ApiError> errors) {
        FeedbackStatus status = feedback.status();
        if (status != null && status != FeedbackStatus.NEW) {
            refuse(
                    errors,
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Status: feedback begins as NEW, not as " + status + ".",
                    "Status");
        }
        if (feedback.hasOutcome()) {
            refuse(
                    errors,
                    ErrorCode.INVALID_FIELD_FOR_INSERT_UPDATE,
                    "Decision and DecisionReason are set when ANSWERED feedback is decided, MergedIntoId when it is"
                            + " MERGED; not at its start.",
                    "Decision");
        }
    }

    /** Nobody can answer what they are not allowed to read. */
    private void checkDebt(List<ApiError> errors) {
        if (feedback.visibility() == Visibility.INTERNAL && feedback.owedBySide() != feedback.audience()) {
            refuse(
                    errors,
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "OwedBySide: INTERNAL feedback is kept to " + feedback.audience() + ", so " + feedback.owedBySide()
                            + " cannot answer it. Make it SHARED, or leave the answer to your own side.",
                    "OwedBySide");
        }
    }

    private static void refuse(List<ApiError> errors, ErrorCode code, String message, String field) {
        errors.add(new ApiError(message, code, List.of(field)));
    }
}
