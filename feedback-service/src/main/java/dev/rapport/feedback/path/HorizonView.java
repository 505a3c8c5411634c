package dev.rapport.feedback.path;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far ahead revenue is provided for.
 *
 * @param coverage mean of the quarters that have a target, or null if none has
 * @param horizonLength quarters covered one after the other from the first on
 * @param alarm whether the last four quarters have not one open path with a validated hypothesis
 */
@Schema(name = "HorizonView", description = "How far ahead revenue is provided for")
record HorizonView(@Nullable Double coverage, int horizonLength, boolean alarm, List<Quarter> quarters) {
    HorizonView {
        quarters = List.copyOf(quarters);
    }

    static HorizonView of(HorizonReport report) {
        return new HorizonView(
                report.coverage(),
                report.length(),
                report.isAlarming(),
                report.quarters().stream().map(Quarter::of).toList());
    }

    /**
     * One quarter.
     *
     * @param target null where none was set
     * @param coverage expected of target, at most 1; null without a target
     * @param openPaths those that are open or further, with a validated hypothesis
     */
    @Schema(name = "HorizonQuarter", description = "What one quarter is to bring, and what is expected of it")
    record Quarter(
            @Schema(examples = "2027-Q1") String quarter,
            @Nullable BigDecimal target,
            BigDecimal expected,
            @Nullable Double coverage,
            int paths,
            int openPaths) {
        private static Quarter of(HorizonReport.Quarter quarter) {
            return new Quarter(
                    quarter.quarter().toString(),
                    quarter.target(),
                    quarter.expected().setScale(2, RoundingMode.HALF_EVEN),
                    quarter.coverage(),
                    quarter.paths(),
                    quarter.openPaths());
        }
    }
}
