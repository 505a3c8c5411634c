package dev.rapport.lead.evidence;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.UUID;

/**
 * How far an announcement has come.
 *
 * @param audience users of sales in its snapshot
 */
public record Reach(RecordId announcementId, UUID eventId, int acknowledged, int audience, Instant at) {
    private static final long PERCENT = 100;
    private static final long ENOUGH = 80;

    /** Four fifths of somebody; of nobody it is never enough. */
    public boolean suffices() {
        return audience > 0 && PERCENT * acknowledged >= ENOUGH * audience;
    }

    public Evidence evidence() {
        return new Evidence("AnnouncementReached", eventId, announcementId, null, at);
    }
}
