package dev.rapport.feedback.hypothesis;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody has seen of one arm, when, and what came of it. Never changed. */
@Entity
@RecordType(prefix = "a2C")
public class HypothesisLook extends StoredRecord {
    @RecordField(access = READ_ONLY, required = true, references = "Hypothesis", children = "HypothesisLooks")
    private Long hypothesisId;

    /** Which of the planned looks it was; none of them if empty, and then it decided nothing. */
    @RecordField(access = READ_ONLY)
    private @Nullable Integer number;

    @RecordField(access = READ_ONLY, required = true)
    private Instant lookedAt;

    @RecordField(access = READ_ONLY, references = "HypothesisArm", children = "HypothesisLooks", relationship = "Arm")
    private @Nullable Long armId;

    @RecordField(access = READ_ONLY)
    private @Nullable Integer successes;

    @RecordField(access = READ_ONLY)
    private @Nullable Integer trials;

    /** The arm's rate, or how far it lies above the control's. */
    @RecordField(access = READ_ONLY, digits = Measured.DIGITS, scale = Measured.SCALE)
    private @Nullable BigDecimal rate;

    @RecordField(access = READ_ONLY, digits = Measured.DIGITS, scale = Measured.SCALE)
    private @Nullable BigDecimal lowerBound;

    @RecordField(access = READ_ONLY, digits = Measured.DIGITS, scale = Measured.SCALE)
    private @Nullable BigDecimal upperBound;

    @RecordField(access = READ_ONLY, digits = Measured.DIGITS, scale = Measured.SCALE)
    private @Nullable BigDecimal confidenceLevel;

    @RecordField(access = READ_ONLY, digits = Measured.DIGITS, scale = Measured.SCALE)
    private @Nullable BigDecimal probability;

    @RecordField(access = READ_ONLY, digits = Measured.DIGITS, scale = Measured.SCALE)
    private @Nullable BigDecimal expectedLoss;

    /** What these numbers alone say. */
    @RecordField(access = READ_ONLY)
    @Enumerated(EnumType.STRING)
    private @Nullable Finding finding;

    /** Where the hypothesis stood after it. */
    @RecordField(access = READ_ONLY, required = true)
    @Enumerated(EnumType.STRING)
    private HypothesisStatus outcome;

    protected HypothesisLook() {}

    /** A look that found nothing to measure. */
    HypothesisLook(RecordId hypothesis, @Nullable Integer number, Instant at, HypothesisStatus outcome) {
        hypothesisId = hypothesis.value();
        this.number = number;
        lookedAt = at;
        this.outcome = outcome;
    }

    HypothesisLook at(Measured seen) {
        armId = stored(seen.armId());
        successes = seen.tally().successes();
        trials = seen.tally().trials();
        rate = seen.value();
        lowerBound = seen.lower();
        upperBound = seen.upper();
        confidenceLevel = seen.level();
        probability = seen.probability();
        expectedLoss = seen.expectedLoss();
        finding = seen.finding();
        return this;
    }

    LookView view() {
        return new LookView(
                number,
                lookedAt,
                reference(armId),
                successes,
                trials,
                rate,
                lowerBound,
                upperBound,
                confidenceLevel,
                probability,
                expectedLoss,
                finding,
                outcome);
    }
}
