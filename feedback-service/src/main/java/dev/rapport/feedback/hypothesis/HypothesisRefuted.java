package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.time.Instant;

/** The audience denied the claim: the rate's upper bound stays below the threshold. */
record HypothesisRefuted(
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
