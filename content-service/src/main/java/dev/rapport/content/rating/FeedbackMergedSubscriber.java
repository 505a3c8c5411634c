package dev.rapport.content.rating;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Hears that two have said the same of an asset: it is decided once, and both ratings stay. */
@ApplicationScoped
class FeedbackMergedSubscriber implements EventSubscriber<FeedbackMergedSubscriber.FeedbackMerged> {

    private final Opinions opinions;

    FeedbackMergedSubscriber(Opinions opinions) {
        this.opinions = opinions;
    }

    /** What is read of it. */
    record FeedbackMerged(
            RecordId feedbackId, RecordId intoId, @Nullable RecordId aboutId) {}

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "FeedbackMerged";
    }

    @Override
    public Class<FeedbackMerged> facts() {
        return FeedbackMerged.class;
    }

    @Override
    public void handle(IncomingEvent event, FeedbackMerged facts) {
        if (facts.aboutId() != null && facts.aboutId().prefix().equals(Opinions.ASSET_PREFIX)) {
            opinions.merge(facts.feedbackId(), facts.aboutId(), facts.intoId());
        }
    }
}
