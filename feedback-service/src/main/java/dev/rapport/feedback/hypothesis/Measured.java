package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one arm at one look.
 *
 * @param armId null where the hypothesis is tested without arms
 * @param tally of the arm itself
 * @param value its rate, or how far that lies above the control's
 * @param level confidence of the interval from {@code lower} to {@code upper}
 * @param probability posterior probability that the arm is better than the control; only of BETA_BINOMIAL
 * @param expectedLoss what choosing the arm would cost on average, in rate; only of BETA_BINOMIAL
 */
record Measured(
        @Nullable RecordId armId,
        Tally tally,
        BigDecimal value,
        BigDecimal lower,
        BigDecimal upper,
        BigDecimal level,
        @Nullable BigDecimal probability,
        @Nullable BigDecimal expectedLoss,
        Finding finding) {
    static final int DIGITS = 13;
    static final int SCALE = 12;

    Measured of(@Nullable RecordId arm) {
        return new Measured(arm, tally, value, lower, upper, level, probability, expectedLoss, finding);
    }

    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(SCALE, RoundingMode.HALF_EVEN);
    }
}
