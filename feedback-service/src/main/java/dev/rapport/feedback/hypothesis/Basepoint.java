package dev.rapport.feedback.hypothesis;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecordField;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the audience has shown: the counters, and the numbers of the last planned look, the reality basepoint. */
@MappedSuperclass
public abstract class Basepoint extends TestPlan {
    @RecordField(access = READ_ONLY, required = true)
    private int successes;

    @RecordField(access = READ_ONLY, required = true)
    private int trials;

    @RecordField(access = READ_ONLY, required = true)
    private int looksTaken;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant lookedAt;

    /** Trials that the last look was taken on. */
    @RecordField(access = READ_ONLY)
    private @Nullable Integer sample;

    /** The arm that the numbers below are of: the best variant. */
    @RecordField(access = READ_ONLY, references = "HypothesisArm", relationship = "Arm")
    private @Nullable Long armId;

    /** The rate, or how far the arm's lies above the control's. */
    @RecordField(access = READ_ONLY, digits = Measured.DIGITS, scale = Measured.SCALE)
    private @Nullable BigDecimal rate;

    @RecordField(access = READ_ONLY, digits = Measured.DIGITS, scale = Measured.SCALE)
    private @Nullable BigDecimal lowerBound;

    @RecordField(access = READ_ONLY, digits = Measured.DIGITS, scale = Measured.SCALE)
    private @Nullable BigDecimal upperBound;

    @RecordField(access = READ_ONLY, digits = Measured.DIGITS, scale = Measured.SCALE)
    private @Nullable BigDecimal confidenceLevel;

    /** Posterior probability that the arm is better than the control. */
    @RecordField(access = READ_ONLY, digits = Measured.DIGITS, scale = Measured.SCALE)
    private @Nullable BigDecimal probability;

    /** What choosing the arm would cost on average, in rate. */
    @RecordField(access = READ_ONLY, digits = Measured.DIGITS, scale = Measured.SCALE)
    private @Nullable BigDecimal expectedLoss;

    Tally tally() {
        return new Tally(successes, trials);
    }

    void count(Tally more) {
        if ((long) trials + more.trials() > Integer.MAX_VALUE) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "Trials: " + trials + " are counted, and " + more.trials() + " more are beyond counting.",
                    "Trials");
        }
        successes += more.successes();
        trials += more.trials();
    }

    int looksTaken() {
        return looksTaken;
    }

    /** True if nothing was counted since the last look. */
    boolean hasSeenAll() {
        return Objects.equals(sample, trials);
    }

    /** Uses one of the planned looks; {@code deciding} is null where there was nothing to measure. */
    void see(@Nullable Measured deciding, Instant at) {
        looksTaken++;
        lookedAt = at;
        sample = trials;
        if (deciding != null) {
            armId = stored(deciding.armId());
            rate = deciding.value();
            lowerBound = deciding.lower();
            upperBound = deciding.upper();
            confidenceLevel = deciding.level();
            probability = deciding.probability();
            expectedLoss = deciding.expectedLoss();
        }
    }

    HypothesisView.@Nullable Look lastLook() {
        return lookedAt == null
                ? null
                : new HypothesisView.Look(
                        lookedAt,
                        sample,
                        rate,
                        lowerBound,
                        upperBound,
                        confidenceLevel,
                        reference(armId),
                        probability,
                        expectedLoss);
    }
}
