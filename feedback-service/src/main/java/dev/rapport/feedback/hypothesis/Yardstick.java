package dev.rapport.feedback.hypothesis;

import static dev.rapport.feedback.hypothesis.Measured.rounded;

import dev.rapport.feedback.statistics.BetaPosterior;
import dev.rapport.feedback.statistics.Confidence;
import dev.rapport.platform.metric.Newcombe;
import dev.rapport.platform.metric.Wilson;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What numbers are held against.
 *
 * @param confidence that each single statement has to reach
 * @param threshold the rate claimed, or the difference claimed
 * @param lossTolerance greatest expected loss at which BETA_BINOMIAL decides, in rate
 */
record Yardstick(Method method, Confidence confidence, double threshold, double lossTolerance) {
    /** One arm against the rate claimed: its interval reaches it, stays below it, or neither. */
    Measured rate(Tally tally) {
        Wilson interval = Wilson.of(tally.successes(), tally.trials(), confidence.z());
        Finding finding = interval.lower() >= threshold
                ? Finding.CONFIRMED
                : interval.upper() < threshold ? Finding.DENIED : Finding.OPEN;
        return measured(tally, tally.rate(), interval.lower(), interval.upper(), null, null, finding);
    }

    /** A variant against the control. */
    Measured difference(Tally variant, Tally control) {
        Newcombe interval = Newcombe.difference(
                variant.successes(), variant.trials(), control.successes(), control.trials(), confidence.z());
        return method == Method.BETA_BINOMIAL
                ? posterior(variant, control, interval)
                : measured(variant, interval.value(), interval.lower(), interval.upper(), null, null, side(interval));
    }

    /** For the threshold 0 this is whether the interval excludes it. */
    private Finding side(Newcombe interval) {
        if (interval.lower() > threshold) {
            return Finding.CONFIRMED;
        }
        return interval.upper() < threshold ? Finding.DENIED : Finding.OPEN;
    }

    /** The interval is shown beside it and decides nothing. */
    private Measured posterior(Tally variant, Tally control, Newcombe interval) {
        BetaPosterior ours = variant.posterior();
        BetaPosterior theirs = control.posterior();
        double better = ours.probabilityAbove(theirs);
        double loss = ours.expectedLossAgainst(theirs);
        Finding finding = Finding.OPEN;
        if (better >= confidence.level() && loss <= lossTolerance) {
            finding = Finding.CONFIRMED;
        } else if (1 - better >= confidence.level() && theirs.expectedLossAgainst(ours) <= lossTolerance) {
            finding = Finding.DENIED;
        }
        return measured(
                variant, interval.value(), interval.lower(), interval.upper(), rounded(better), rounded(loss), finding);
    }

    private Measured measured(
            Tally tally,
            double value,
            double lower,
            double upper,
            @Nullable BigDecimal probability,
            @Nullable BigDecimal loss,
            Finding finding) {
        return new Measured(
                null,
                tally,
                rounded(value),
                rounded(lower),
                rounded(upper),
                rounded(confidence.level()),
                probability,
                loss,
                finding);
    }
}
