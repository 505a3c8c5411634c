package dev.rapport.feedback.story;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** A seller is asked for the story of a deal they have won. */
record StoryInvited(RecordId invitationId, RecordId sellerId, RecordId opportunityId, String name, Instant wonAt)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return invitationId;
    }
}
