package dev.rapport.feedback.hypothesis;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.FieldChanges.Change;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message's claim to reach a rate with its audience, and what the audience has shown so far. */
@Entity
@RecordType(prefix = "a22", labelPlural = "Hypotheses")
public class Hypothesis extends TestPlan {
    private static final int BOUND_DIGITS = 13;
    private static final int BOUND_SCALE = 12;

    @RecordField(required = true, nameField = true)
    private String name;

    @RecordField(type = FieldType.TEXTAREA, length = 32_000)
    private @Nullable String statement;

    @RecordField(required = true, defaulted = true)
    @Enumerated(EnumType.STRING)
    private HypothesisStatus status;

    @RecordField(access = READ_ONLY, required = true)
    private int successes;

    @RecordField(access = READ_ONLY, required = true)
    private int trials;

    @RecordField(access = READ_ONLY, required = true)
    private int looksTaken;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant lookedAt;

    /** Trials that the last look was taken on; with the numbers below, the reality basepoint. */
    @RecordField(access = READ_ONLY)
    private @Nullable Integer sample;

    @RecordField(access = READ_ONLY, digits = BOUND_DIGITS, scale = BOUND_SCALE)
    private @Nullable BigDecimal rate;

    @RecordField(access = READ_ONLY, digits = BOUND_DIGITS, scale = BOUND_SCALE)
    private @Nullable BigDecimal lowerBound;

    @RecordField(access = READ_ONLY, digits = BOUND_DIGITS, scale = BOUND_SCALE)
    private @Nullable BigDecimal upperBound;

    @RecordField(access = READ_ONLY, digits = BOUND_DIGITS, scale = BOUND_SCALE)
    private @Nullable BigDecimal confidenceLevel;

    protected Hypothesis() {}

    /** Completes what a user has just written. */
    void draft() {
        if (status != null && status != HypothesisStatus.DRAFT) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Status: a hypothesis begins as DRAFT, not as " + status + ".",
                    "Status");
        }
        status = HypothesisStatus.DRAFT;
    }

    /** Takes back the status that an update has set directly and returns it, to be reached by a verb. */
    HypothesisStatus withdrawStatus(FieldChanges changes) {
        HypothesisStatus asked = status;
        if (changes.find("Status").map(Change::before).orElse(null) instanceof HypothesisStatus before) {
            status = before;
        }
        return asked;
    }

    /** Freezes the plan. */
    void register(Instant at) {
        status.requireMove(HypothesisStatus.REGISTERED, id());
        requireComplete(dayOf(at));
        status = HypothesisStatus.REGISTERED;
    }

    /** Counts trials and the successes among them. */
    void observe(int moreSuccesses, int moreTrials, Instant at) {
        status.requireUnderTest(id(), "observations");
        if (isPastHorizon(dayOf(at))) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Hypothesis " + id() + " was observed until " + horizon()
                            + "; what comes later does not count. Ask for its verdict.");
        }
        successes = Math.addExact(successes, moreSuccesses);
        trials = Math.addExact(trials, moreTrials);
        status = HypothesisStatus.TESTING;
    }

    /**
     * Uses one of the planned looks.
     *
     * @param alpha error probability of all looks together
     * @return the event, if the look settles the hypothesis by its numbers
     */
    Optional<DomainEvent> look(double alpha, Instant at) {
        status.requireUnderTest(id(), "verdict");
        boolean late = isPastHorizon(dayOf(at));
        if (!late) {
            requireSample();
        }
        looksTaken++;
        lookedAt = at;
        sample = trials;
        HypothesisStatus verdict = trials < minimumSample()
                ? HypothesisStatus.INCONCLUSIVE
                : judge(measure(alpha), late || looksTaken == plannedLooks());
        if (verdict != status) {
            status.requireMove(verdict, id());
            status = verdict;
        }
        return settled(at);
    }

    /** Trials still missing before a verdict may be asked for. */
    int missing() {
        return Math.max(0, minimumSample() - trials);
    }

    HypothesisStatus status() {
        return status;
    }

    HypothesisView view() {
        boolean planned = status != HypothesisStatus.DRAFT;
        return new HypothesisView(
                id(),
                name,
                statement,
                metric(),
                status,
                successes,
                trials,
                planned ? missing() : null,
                looksTaken,
                planned ? plannedLooks() : null,
                planned ? threshold() : null,
                planned ? horizon() : null,
                lookedAt == null
                        ? null
                        : new HypothesisView.Look(lookedAt, sample, rate, lowerBound, upperBound, confidenceLevel));
    }

    private void requireSample() {
        if (missing() > 0) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "Hypothesis " + id() + " has " + trials + " of the " + minimumSample()
                            + " trials that its plan asks for before a verdict: " + missing() + " are missing.");
        }
    }

    private WilsonInterval measure(double alpha) {
        WilsonInterval interval = WilsonInterval.of(successes, trials, alpha / plannedLooks());
        rate = rounded(interval.rate());
        lowerBound = rounded(interval.lower());
        upperBound = rounded(interval.upper());
        confidenceLevel = rounded(interval.level());
        return interval;
    }

    private HypothesisStatus judge(WilsonInterval interval, boolean last) {
        double claimed = threshold().doubleValue();
        if (interval.lower() >= claimed) {
            return HypothesisStatus.VALIDATED;
        }
        if (interval.upper() < claimed) {
            return HypothesisStatus.REFUTED;
        }
        return last ? HypothesisStatus.INCONCLUSIVE : HypothesisStatus.TESTING;
    }

    private Optional<DomainEvent> settled(Instant at) {
        return switch (status) {
            case VALIDATED ->
                Optional.of(new HypothesisValidated(
                        id(), seen(rate), seen(lowerBound), seen(upperBound), trials, threshold(), at));
            case REFUTED ->
                Optional.of(new HypothesisRefuted(
                        id(), seen(rate), seen(lowerBound), seen(upperBound), trials, threshold(), at));
            case DRAFT, REGISTERED, TESTING, INCONCLUSIVE -> Optional.empty();
        };
    }

    private static BigDecimal seen(@Nullable BigDecimal measured) {
        return Objects.requireNonNull(measured);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(BOUND_SCALE, RoundingMode.HALF_EVEN);
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
