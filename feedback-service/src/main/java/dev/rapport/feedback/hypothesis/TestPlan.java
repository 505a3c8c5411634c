package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a hypothesis will be judged; written down before the first observation, so that the result cannot choose it. */
@MappedSuperclass
public abstract class TestPlan extends OwnedRecord {
    /** API names of what registration freezes. */
    static final Set<String> FROZEN =
            Set.of("Metric", "Baseline", "Threshold", "MinimumSample", "PlannedLooks", "Horizon");

    private static final int RATE_SCALE = 6;

    /** What counts as a success, in words. */
    @RecordField
    private @Nullable String metric;

    /** The rate known today. */
    @RecordField(digits = 7, scale = RATE_SCALE)
    private @Nullable BigDecimal baseline;

    /** The rate that the hypothesis claims to reach. */
    @RecordField(digits = 7, scale = RATE_SCALE)
    private @Nullable BigDecimal threshold;

    /** Trials before which no verdict is given. */
    @RecordField
    private @Nullable Integer minimumSample;

    /** How often one may ask for a verdict; each look uses its share of alpha. */
    @RecordField
    private @Nullable Integer plannedLooks;

    /** The last day that is observed, in UTC. */
    @RecordField
    private @Nullable LocalDate horizon;

    /** Refuses an incomplete or impossible plan, with all that is wrong in it. */
    void requireComplete(LocalDate today) {
        List<ApiError> errors = new ArrayList<>();
        Map<String, @Nullable Object> plan = new LinkedHashMap<>();
        plan.put("Metric", metric);
        plan.put("Baseline", baseline);
        plan.put("Threshold", threshold);
        plan.put("MinimumSample", minimumSample);
        plan.put("PlannedLooks", plannedLooks);
        plan.put("Horizon", horizon);
        List<String> missing =
                plan.keySet().stream().filter(name -> plan.get(name) == null).toList();
        if (!missing.isEmpty()) {
            errors.add(new ApiError(
                    "Required fields are missing: " + missing + " before a hypothesis is registered",
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    missing));
        }
        check(errors, baseline == null || isRate(baseline), "Baseline", "a rate from 0 to 1");
        check(errors, threshold == null || isInnerRate(threshold), "Threshold", "a rate between 0 and 1");
        check(errors, minimumSample == null || minimumSample > 0, "MinimumSample", "at least 1");
        check(errors, plannedLooks == null || plannedLooks > 0, "PlannedLooks", "at least 1");
        check(errors, horizon == null || !horizon.isBefore(today), "Horizon", "today or later");
        if (!errors.isEmpty()) {
            throw new ApiException(errors);
        }
    }

    boolean isPastHorizon(LocalDate today) {
        return today.isAfter(horizon());
    }

    @Nullable
    String metric() {
        return metric;
    }

    BigDecimal threshold() {
        return Objects.requireNonNull(threshold);
    }

    int minimumSample() {
        return Objects.requireNonNull(minimumSample);
    }

    int plannedLooks() {
        return Objects.requireNonNull(plannedLooks);
    }

    LocalDate horizon() {
        return Objects.requireNonNull(horizon);
    }

    private static boolean isRate(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    private static boolean isInnerRate(BigDecimal value) {
        return value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
    }

    private static void check(List<ApiError> errors, boolean holds, String field, String wanted) {
        if (!holds) {
            errors.add(new ApiError(
                    field + ": the value must be " + wanted + ".",
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    List.of(field)));
        }
    }
}
