package dev.rapport.feedback.conversation;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes accounts as sources, of feedback that the caller may read, and nothing else. */
@ApplicationScoped
class FeedbackSourceRules implements RecordRules<FeedbackSource> {
    private static final String ACCOUNT_PREFIX = "001";

    private final FeedbackRepository feedbacks;

    FeedbackSourceRules(FeedbackRepository feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public Class<FeedbackSource> entity() {
        return FeedbackSource.class;
    }

    @Override
    public void beforeCreate(FeedbackSource source, FieldChanges changes) {
        feedbacks.requireReferred(source.feedback());
        if (!source.account().prefix().equals(ACCOUNT_PREFIX)) {
            throw new ApiException(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                    "AccountId: " + source.account() + " is not the id of an account.",
                    "AccountId");
        }
    }
}
