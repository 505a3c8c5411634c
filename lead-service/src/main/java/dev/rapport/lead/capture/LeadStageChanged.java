package dev.rapport.lead.capture;

import dev.rapport.lead.cycle.EndReason;
import dev.rapport.lead.cycle.Stage;
import dev.rapport.lead.cycle.StageMove;
import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead has moved along the sales cycle; {@code implied} are the stages it skipped, {@code reasonCode} why it ended. */
public record LeadStageChanged(
        RecordId leadId,
        @Nullable Stage from,
        Stage to,
        Instant at,
        RecordId by,
        @Nullable String reason,
        @Nullable EndReason reasonCode,
        List<Stage> implied)
        implements DomainEvent {
    public LeadStageChanged {
        implied = List.copyOf(implied);
    }

    static LeadStageChanged of(RecordId lead, StageMove move, RecordId by) {
        return new LeadStageChanged(
                lead, move.from(), move.to(), move.at(), by, move.reason(), move.code(), move.implied());
    }

    @Override
    public RecordId subject() {
        return leadId;
    }
}
