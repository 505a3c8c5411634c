package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The audience denied the claim: the rate's upper bound stays below the threshold, or no variant is better than the control. */
record HypothesisRefuted(
        RecordId hypothesisId,
        BigDecimal value,
        BigDecimal lower,
        BigDecimal upper,
        int sample,
        BigDecimal threshold,
        Instant at,
        Method method,
        int look,
        BigDecimal level,
        @Nullable RecordId armId,
        @Nullable BigDecimal probability,
        @Nullable BigDecimal expectedLoss)
        implements DomainEvent {
    static HypothesisRefuted of(RecordId hypothesis, Measured numbers, Verdict verdict) {
        return new HypothesisRefuted(
                hypothesis,
                numbers.value(),
                numbers.lower(),
                numbers.upper(),
                verdict.sample(),
                verdict.threshold(),
                verdict.at(),
                verdict.method(),
                verdict.look(),
                numbers.level(),
                numbers.armId(),
                numbers.probability(),
                numbers.expectedLoss());
    }

    @Override
    public RecordId subject() {
        return hypothesisId;
    }
}
