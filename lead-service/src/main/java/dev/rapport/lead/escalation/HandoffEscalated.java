package dev.rapport.lead.escalation;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;

/**
 * A hand-off that nobody decided in time has climbed a rung.
 *
 * @param passedOver rungs below on which there was nobody to ask
 * @param toUserIds who is asked now
 * @param dueAt when it climbs on, or should be over where this is the highest rung
 */
public record HandoffEscalated(
        RecordId handoffId,
        RecordId leadId,
        Rung rung,
        List<Rung> passedOver,
        List<RecordId> toUserIds,
        Instant raisedAt,
        Instant dueAt)
        implements DomainEvent {
    public HandoffEscalated {
        passedOver = List.copyOf(passedOver);
        toUserIds = List.copyOf(toUserIds);
    }

    @Override
    public RecordId subject() {
        return handoffId;
    }
}
