package dev.rapport.content.rating;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hears what becomes of feedback about an asset. */
@ApplicationScoped
class FeedbackDecidedSubscriber implements EventSubscriber<FeedbackDecidedSubscriber.FeedbackDecided> {

    private final Opinions opinions;

    FeedbackDecidedSubscriber(Opinions opinions) {
        this.opinions = opinions;
    }

    /** What is read of it. */
    record FeedbackDecided(RecordId feedbackId, @Nullable RecordId aboutId, String decision, Instant at) {}

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "FeedbackDecided";
    }

    @Override
    public Class<FeedbackDecided> facts() {
        return FeedbackDecided.class;
    }

    @Override
    public void handle(IncomingEvent event, FeedbackDecided facts) {
        if (facts.aboutId() != null && facts.aboutId().prefix().equals(Opinions.ASSET_PREFIX)) {
            opinions.decide(facts.feedbackId(), facts.aboutId(), facts.decision(), facts.at());
        }
    }
}
