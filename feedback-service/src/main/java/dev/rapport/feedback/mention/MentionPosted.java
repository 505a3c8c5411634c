package dev.rapport.feedback.mention;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mention was answered in public.
 *
 * @param voice TECHNOLOGY, SUPPORT, SALES or MARKETING
 * @param postedUrl where the answer stands; null where it has no address
 */
record MentionPosted(
        RecordId mentionId,
        String url,
        ClaimType claimType,
        String voice,
        RecordId postedById,
        @Nullable String postedUrl,
        LocalDate followUpOn,
        Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return mentionId;
    }
}
