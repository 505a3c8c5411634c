package dev.rapport.feedback.advice;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * It was said what came of advice.
 *
 * @param decision null where nobody decided
 */
record AdviceLookedBack(
        RecordId adviceId,
        String name,
        Hindsight hindsight,
        @Nullable AdviceDecision decision,
        RecordId fromUserId,
        RecordId toUserId,
        Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return adviceId;
    }
}
