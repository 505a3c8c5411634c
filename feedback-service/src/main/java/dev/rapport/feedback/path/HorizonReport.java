package dev.rapport.feedback.path;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.YearQuarter;

/**
 * How far ahead revenue is provided for: twelve quarters, each with what is expected of all paths and its target.
 *
 * @param quarters twelve in a row
 */
record HorizonReport(List<Quarter> quarters) {
    static final int QUARTERS = 12;
    /** Quarters at the end of the horizon that must have an open path. */
    private static final int FAR = 4;

    HorizonReport {
        quarters = List.copyOf(quarters);
    }

    /**
     * One quarter.
     *
     * @param target null where none was set
     * @param expected sum of probability times value, over all paths that are not exhausted
     * @param paths that are expected to bring something in it
     * @param openPaths those of them that are open or further, with a validated hypothesis
     */
    record Quarter(YearQuarter quarter, @Nullable BigDecimal target, BigDecimal expected, int paths, int openPaths) {
        /** min(1, expected / target), or null without a target. */
        @Nullable
        Double coverage() {
            return target == null ? null : Math.min(1, expected.doubleValue() / target.doubleValue());
        }

        boolean isCovered() {
            Double coverage = coverage();
            return coverage != null && coverage >= 1;
        }
    }

    YearQuarter first() {
        return quarters.getFirst().quarter();
    }

    /** Sum of the coverages of the quarters that have a target. */
    double covered() {
        return quarters.stream()
                .map(Quarter::coverage)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    int targets() {
        return (int)
                quarters.stream().filter(quarter -> quarter.target() != null).count();
    }

    /** Mean coverage of the quarters that have a target, or null if none has. */
    @Nullable
    Double coverage() {
        return targets() == 0 ? null : covered() / targets();
    }

    /** Quarters covered one after the other from the first on. */
    int length() {
        return (int) quarters.stream().takeWhile(Quarter::isCovered).count();
    }

    /** Whether the last four quarters have not one open path. */
    boolean isAlarming() {
        return far().stream().allMatch(quarter -> quarter.openPaths() == 0);
    }

    List<Quarter> far() {
        return quarters.subList(QUARTERS - FAR, QUARTERS);
    }
}
