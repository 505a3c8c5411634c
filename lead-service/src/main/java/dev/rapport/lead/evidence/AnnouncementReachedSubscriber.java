package dev.rapport.lead.evidence;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Learns how far the announcement of a launch has come. */
@ApplicationScoped
class AnnouncementReachedSubscriber implements EventSubscriber<AnnouncementReachedSubscriber.Reached> {
    /** Only those who are to sell can let a campaign start. */
    private static final String SALES = "SALES";

    private final Reaches reaches;

    AnnouncementReachedSubscriber(Reaches reaches) {
        this.reaches = reaches;
    }

    /** What is read of it. */
    record Reached(
            RecordId announcementId,
            @Nullable RecordId campaignId,
            String audienceFunction,
            int acknowledged,
            int audience,
            Instant at) {}

    @Override
    public String source() {
        return "content-service";
    }

    @Override
    public String type() {
        return "AnnouncementReached";
    }

    @Override
    public Class<Reached> facts() {
        return Reached.class;
    }

    @Override
    public void handle(IncomingEvent event, Reached told) {
        RecordId campaign = told.campaignId();
        if (campaign != null && told.audienceFunction().equals(SALES)) {
            reaches.keep(event, campaign, told);
        }
    }
}
