package dev.rapport.feedback.conversation;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an update of a feedback record asks for, to be done by the verbs of {@link Feedback}.
 *
 * @param fields API names of the fields it changes
 */
record Revision(
        Set<String> fields,
        FeedbackStatus status,
        @Nullable RecordId owedByUser,
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable RecordId mergedInto) {
    Revision {
        fields = Set.copyOf(fields);
        boolean decides = fields.contains("Status") && status == FeedbackStatus.DECIDED;
        if (!decides && (fields.contains("Decision") || fields.contains("DecisionReason"))) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "Decision and DecisionReason are set together with Status DECIDED, and stay as they are then.",
                    "Decision",
                    "DecisionReason");
        }
        boolean merges = fields.contains("Status") && status == FeedbackStatus.MERGED;
        if (!merges && fields.contains("MergedIntoId")) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "MergedIntoId is set together with Status MERGED, and stays as it is then.",
                    "MergedIntoId");
        }
    }

    boolean routes() {
        return fields.contains("OwedByUserId");
    }

    boolean moves() {
        return fields.contains("Status");
    }

    RecordId requireOwedByUser() {
        return required(owedByUser, "OwedByUserId");
    }

    Decision requireDecision() {
        return required(decision, "Decision");
    }

    String requireReason() {
        return required(reason, "DecisionReason");
    }

    RecordId requireMaster() {
        return required(mergedInto, "MergedIntoId");
    }

    private <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "Required fields are missing: [" + field + "] for Status " + status + ".",
                    field);
        }
        return value;
    }
}
