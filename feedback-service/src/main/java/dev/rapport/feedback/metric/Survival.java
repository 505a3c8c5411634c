package dev.rapport.feedback.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many still wait after which time, estimated from waits that have ended and waits that go on: E. L. Kaplan and P.
 * Meier, Nonparametric estimation from incomplete observations, JASA 53 (1958); variance by Greenwood (1926); intervals of
 * quantiles by R. Brookmeyer and J. Crowley, Biometrics 38 (1982), on the log-minus-log scale.
 *
 * <p>A wait that goes on counts as long as it was watched, and is never dropped: leaving it out would make the slowest look
 * fast.
 */
final class Survival {
    /** The 0.975 quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /** A share that is a product of quotients may miss a tenth or a half by so much. */
    private static final double ROUNDING = 1e-12;

    private final List<Step> steps;

    private Survival(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * A wait.
     *
     * @param time how long it took, or has been watched
     * @param ended false while it goes on
     */
    record Wait(double time, boolean ended) {}

    /**
     * What holds from a time on at which waits ended.
     *
     * @param atRisk waits that were watched up to this time
     * @param share of waits that are longer
     * @param error standard error of the share
     */
    record Step(double time, int atRisk, int ended, double share, double error) {}

    /** Where a quantile may lie; no value where the waits are too short, or too few have ended, to tell. */
    record Bounds(OptionalDouble lower, OptionalDouble upper) {}

    static Survival of(List<Wait> waits) {
        double[] ended = times(waits, true);
        double[] all = waits.stream().mapToDouble(Wait::time).sorted().toArray();
        List<Step> steps = new ArrayList<>();
        double share = 1;
        double greenwood = 0;
        int gone = 0;
        for (int i = 0; i < ended.length; ) {
            double time = ended[i];
            int ends = i;
            while (i < ended.length && ended[i] == time) {
                i++;
            }
            ends = i - ends;
            while (gone < all.length && all[gone] < time) {
                gone++;
            }
            int atRisk = all.length - gone;
            share *= (double) (atRisk - ends) / atRisk;
            greenwood += atRisk == ends ? 0 : (double) ends / ((double) atRisk * (atRisk - ends));
            steps.add(new Step(time, atRisk, ends, share, share * Math.sqrt(greenwood)));
        }
        return new Survival(steps);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The shortest time in which at least this share of waits has ended; none while fewer have. */
    OptionalDouble quantile(double share) {
        return steps.stream()
                .filter(step -> step.share() <= 1 - share + ROUNDING)
                .mapToDouble(Step::time)
                .findFirst();
    }

    /** The 95 % interval of {@link #quantile}. */
    Bounds bounds(double share) {
        OptionalDouble lower = steps.stream()
                .filter(step -> deviation(step, 1 - share) <= Z)
                .mapToDouble(Step::time)
                .findFirst();
        OptionalDouble upper = steps.stream()
                .filter(step -> deviation(step, 1 - share) < -Z)
                .mapToDouble(Step::time)
                .findFirst();
        return new Bounds(lower, upper);
    }

    /** How many standard errors the share lies above the one asked for, on the log-minus-log scale. */
    private static double deviation(Step step, double wanted) {
        if (step.share() == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double error = step.error() / (step.share() * Math.abs(Math.log(step.share())));
        return (Math.log(-Math.log(wanted)) - Math.log(-Math.log(step.share()))) / error;
    }

    private static double[] times(List<Wait> waits, boolean ended) {
        return waits.stream()
                .filter(wait -> wait.ended() == ended)
                .mapToDouble(Wait::time)
                .sorted()
                .toArray();
    }
}
