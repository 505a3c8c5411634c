package dev.rapport.lead.evidence;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Learns which stories are true. */
@ApplicationScoped
class StoryVerifiedSubscriber implements EventSubscriber<StoryVerifiedSubscriber.Verification> {
    private final CitedStories citedStories;

    StoryVerifiedSubscriber(CitedStories citedStories) {
        this.citedStories = citedStories;
    }

    /** What is read of it. */
    record Verification(RecordId storyId, RecordId verifiedById, Instant at) {}

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "StoryVerified";
    }

    @Override
    public Class<Verification> facts() {
        return Verification.class;
    }

    @Override
    public void handle(IncomingEvent event, Verification told) {
        citedStories.keep(event, told);
    }
}
