package dev.rapport.lead.attribution;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Who gets the credit for a deal. The models are those that marketing tools have agreed on; none of them knows what caused
 * a deal, so they are best read beside one another.
 *
 * <p>Sources: FIRST, LAST, LINEAR, the position-based U and TIME_DECAY are the models of Google Analytics' former Model
 * Comparison Tool; W is Bizible's, now Adobe Marketo Measure. Where touches are fewer than places, shares are put to one sum
 * again, as is usual: of two touches each gets half under U.
 */
public enum AttributionModel {
    /** All to the first touch. */
    FIRST {
        @Override
        void share(Journey journey, Duration halfLife, double[] weights) {
            weights[0] = 1;
        }
    },

    /** All to the last touch before the close. */
    LAST {
        @Override
        void share(Journey journey, Duration halfLife, double[] weights) {
            weights[weights.length - 1] = 1;
        }
    },

    /** The same to each. */
    LINEAR {
        @Override
        void share(Journey journey, Duration halfLife, double[] weights) {
            Arrays.fill(weights, 1);
        }
    },

    /** By position: 40 % to the first touch, 40 % to the last, 20 % to those between in equal parts, 20 ÷ (n − 2) each. */
    U {
        @Override
        void share(Journey journey, Duration halfLife, double[] weights) {
            mark(weights, 40, 0, weights.length - 1);
            spread(weights, 20);
        }
    },

    /**
     * By milestone: 30 % each to the first touch, to the one that made the person known and to the one that opened the
     * deal, 10 % to all others in equal parts, 10 ÷ (n − 3) each.
     */
    W {
        @Override
        void share(Journey journey, Duration halfLife, double[] weights) {
            mark(weights, 30, 0, journey.ledTo(journey.known()), journey.ledTo(journey.opened()));
            spread(weights, 10);
        }
    },

    /**
     * Half as much for each half-life that a touch lies before the last one: 2^(−age ÷ half-life). Measured from the close,
     * as Google has it with a half-life of seven days, all weights would shrink by one factor, and the shares be the same.
     */
    TIME_DECAY {
        @Override
        void share(Journey journey, Duration halfLife, double[] weights) {
            Instant last = journey.last();
            for (int i = 0; i < weights.length; i++) {
                double age = Duration.between(journey.touches().get(i), last).toMillis();
                weights[i] = Math.pow(2, -age / halfLife.toMillis());
            }
        }
    };

    /**
     * Each touch's part of the credit, in the order of the touches; they sum to 1.
     *
     * @param halfLife positive; asked by TIME_DECAY alone
     */
    double[] weights(Journey journey, Duration halfLife) {
        double[] weights = new double[journey.length()];
        share(journey, halfLife, weights);
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** Gives each touch parts of a whole that need not be 1; touches that share a place get the parts of all of them. */
    abstract void share(Journey journey, Duration halfLife, double[] weights);

    private static void mark(double[] weights, double part, int... places) {
        for (int place : places) {
            weights[place] += part;
        }
    }

    /** Among those that have nothing yet; if there are none, the others keep all in the same relation. */
    private static void spread(double[] weights, double part) {
        int others = 0;
        for (double weight : weights) {
            others += weight == 0 ? 1 : 0;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weights[i] == 0 ? part / others : weights[i];
        }
    }
}
