package dev.rapport.feedback.mention;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** It was decided whether a mention is answered, watched or ignored; decided again, it is told again. */
record MentionDecided(
        RecordId mentionId,
        String url,
        ClaimType claimType,
        MentionDecision decision,
        String reason,
        RecordId decidedById,
        Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return mentionId;
    }
}
