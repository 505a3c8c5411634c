package dev.rapport.content.announcement;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An audience has been told something.
 *
 * @param campaignId the campaign it launches, null if none
 * @param audience how many were told
 */
record AnnouncementPublished(
        RecordId announcementId,
        String name,
        @Nullable RecordId campaignId,
        AudienceFunction audienceFunction,
        int audience,
        Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return announcementId;
    }
}
