package dev.rapport.content.rating;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Hears what a seller thinks of an asset. */
@ApplicationScoped
class FeedbackOpenedSubscriber implements EventSubscriber<FeedbackOpenedSubscriber.FeedbackOpened> {
    private static final String ASSET = "ASSET";
    private final Opinions opinions;

    FeedbackOpenedSubscriber(Opinions opinions) {
        this.opinions = opinions;
    }

    /** What is read of it; an answer is owed to who wrote the feedback. */
    record FeedbackOpened(
            RecordId feedbackId,
            String aboutType,
            @Nullable RecordId aboutId,
            @Nullable Integer rating,
            RecordId owedToUserId) {}

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "FeedbackOpened";
    }

    @Override
    public Class<FeedbackOpened> facts() {
        return FeedbackOpened.class;
    }

    @Override
    public void handle(IncomingEvent event, FeedbackOpened facts) {
        if (ASSET.equals(facts.aboutType()) && facts.aboutId() != null) {
            opinions.open(
                    facts.feedbackId(),
                    facts.aboutId(),
                    new Opinions.Said(facts.owedToUserId(), facts.rating()),
                    event.time());
        }
    }
}
