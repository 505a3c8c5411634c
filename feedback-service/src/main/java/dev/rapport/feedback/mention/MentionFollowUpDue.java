package dev.rapport.feedback.mention;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day has come on which the answer to a mention is to be followed up; told once for each day that is set.
 *
 * @param assigneeId who is to be reminded; null where nobody is left
 */
record MentionFollowUpDue(
        RecordId mentionId, String url, @Nullable RecordId assigneeId, LocalDate followUpOn, Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return mentionId;
    }
}
