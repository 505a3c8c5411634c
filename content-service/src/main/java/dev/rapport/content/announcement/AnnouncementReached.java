package dev.rapport.content.announcement;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/**
 * The launch announcement of a campaign has reached more of its sales audience than was last told.
 *
 * @param announcementId The announcement.
 * @param campaignId The campaign that it launches.
 * @param acknowledged How many of the audience have acknowledged it so far, each counted once.
 * @param audience How many users of sales were in the snapshot taken when it was published.
 * @param at When the latest of these acknowledgements was given.
 */
record AnnouncementReached(RecordId announcementId, RecordId campaignId, int acknowledged, int audience, Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return announcementId;
    }
}
