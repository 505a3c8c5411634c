package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.time.Instant;

/** The audience confirmed the claim: the rate's lower bound reaches the threshold. */
record HypothesisValidated(
        RecordId hypothesisId,
        BigDecimal value,
        BigDecimal lower,
        BigDecimal upper,
        int sample,
        BigDecimal threshold,
        Instant at)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return hypothesisId;
    }
}
