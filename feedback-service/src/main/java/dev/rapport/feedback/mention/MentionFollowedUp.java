package dev.rapport.feedback.mention;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** Somebody has looked what became of the answer to a mention. */
record MentionFollowedUp(RecordId mentionId, String outcome, RecordId followedUpById, Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return mentionId;
    }
}
