package dev.rapport.content.announcement;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As many of an announcement's audience have acknowledged it as its target asks for. Told once.
 *
 * @param campaignId the campaign it launches, null if none
 * @param acknowledged how many, of {@code audience}
 */
record AnnouncementReached(
        RecordId announcementId,
        @Nullable RecordId campaignId,
        AudienceFunction audienceFunction,
        int acknowledged,
        int audience,
        BigDecimal targetPercent,
        Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return announcementId;
    }
}
