package dev.rapport.feedback.conversation;

import dev.rapport.feedback.reference.Kind;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes sources of feedback that the caller may read, and of no other. */
@ApplicationScoped
class FeedbackSourceRules implements RecordRules<FeedbackSource> {
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
        Kind.require("AccountId", source.account(), Kind.ACCOUNT);
        feedbacks.requireReferred(source.feedback());
    }
}
