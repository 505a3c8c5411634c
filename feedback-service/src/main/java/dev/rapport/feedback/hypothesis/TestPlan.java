package dev.rapport.feedback.hypothesis;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.feedback.statistics.Confidence;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
    static final Set<String> FROZEN = Set.of(
            "Metric", "Baseline", "Threshold", "MinimumSample", "PlannedLooks", "Horizon", "Method", "LossTolerance");

    private static final int RATE_SCALE = 6;

    /** What counts as a success, in words. */
    @RecordField
    private @Nullable String metric;

    /** The rate known today. */
    @RecordField(digits = 7, scale = RATE_SCALE)
    private @Nullable BigDecimal baseline;

    /** The rate that the hypothesis claims to reach; where arms are compared, by how much a variant is to be better: 0. */
    @RecordField(digits = 7, scale = RATE_SCALE)
    private @Nullable BigDecimal threshold;

    /** Trials before which no verdict is given; where there are arms, of each of them. */
    @RecordField
    private @Nullable Integer minimumSample;

    /** How often one may ask for a verdict; each look uses its share of alpha. */
    @RecordField
    private @Nullable Integer plannedLooks;

    /** The last day that is observed, in UTC. */
    @RecordField
    private @Nullable LocalDate horizon;

    /** By which formula; follows from the number of arms where nobody says. */
    @RecordField
    @Enumerated(EnumType.STRING)
    private @Nullable Method method;

    /** Greatest expected loss, in rate, at which BETA_BINOMIAL decides. */
    @RecordField(digits = Measured.DIGITS, scale = Measured.SCALE)
    private @Nullable BigDecimal lossTolerance;

    /** Error probability of all looks and comparisons together, as it was at registration. */
    @RecordField(access = READ_ONLY, digits = Measured.DIGITS, scale = Measured.SCALE)
    private @Nullable BigDecimal alpha;

    /** Completes the plan, or refuses it with all that is wrong in it. */
    void freeze(LocalDate today, double usualAlpha, Arms arms) {
        Method chosen = method == null ? arms.usualMethod() : method;
        BigDecimal claimed = threshold == null && chosen.isComparison() ? BigDecimal.ZERO : threshold;
        List<ApiError> errors = new ArrayList<>();
        requirePresent(errors, chosen, claimed);
        check(errors, baseline == null || isRate(baseline), "Baseline", "a rate from 0 to 1");
        if (claimed != null) {
            checkThreshold(errors, chosen, claimed);
        }
        checkTolerance(errors, chosen);
        check(errors, minimumSample == null || minimumSample > 0, "MinimumSample", "at least 1");
        check(errors, plannedLooks == null || plannedLooks > 0, "PlannedLooks", "at least 1");
        check(errors, horizon == null || !horizon.isBefore(today), "Horizon", "today or later");
        errors.addAll(arms.faults(chosen));
        if (!errors.isEmpty()) {
            throw new ApiException(errors);
        }
        method = chosen;
        threshold = claimed;
        alpha = BigDecimal.valueOf(usualAlpha);
    }

    private void requirePresent(List<ApiError> errors, Method chosen, @Nullable BigDecimal claimed) {
        Map<String, @Nullable Object> plan = new LinkedHashMap<>();
        plan.put("Metric", metric);
        plan.put("Baseline", baseline);
        plan.put("Threshold", claimed);
        plan.put("MinimumSample", minimumSample);
        plan.put("PlannedLooks", plannedLooks);
        plan.put("Horizon", horizon);
        if (chosen == Method.BETA_BINOMIAL) {
            plan.put("LossTolerance", lossTolerance);
        }
        List<String> missing =
                plan.keySet().stream().filter(name -> plan.get(name) == null).toList();
        if (!missing.isEmpty()) {
            errors.add(new ApiError(
                    "Required fields are missing: " + missing + " before a hypothesis is registered",
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    missing));
        }
    }

    private static void checkThreshold(List<ApiError> errors, Method chosen, BigDecimal claimed) {
        switch (chosen) {
            case WILSON -> check(errors, isInnerRate(claimed), "Threshold", "a rate between 0 and 1");
            case NEWCOMBE ->
                check(
                        errors,
                        claimed.signum() == 0 || isInnerRate(claimed),
                        "Threshold",
                        "0 or a difference below 1, since variants are held against the control");
            case BETA_BINOMIAL ->
                check(
                        errors,
                        claimed.signum() == 0,
                        "Threshold",
                        "0, since BETA_BINOMIAL asks which arm is better and not by how much");
        }
    }

    private void checkTolerance(List<ApiError> errors, Method chosen) {
        if (lossTolerance != null) {
            boolean asked = chosen == Method.BETA_BINOMIAL;
            check(errors, asked, "LossTolerance", "empty, since " + chosen + " knows no loss");
            check(errors, isInnerRate(lossTolerance), "LossTolerance", "between 0 and 1");
        }
    }

    /** What each interval of a look is held against: alpha is shared by the planned looks, and by the comparisons. */
    Yardstick yardstick(Arms arms, double usualAlpha) {
        Confidence together = new Confidence(alpha == null ? usualAlpha : alpha.doubleValue());
        return new Yardstick(
                method(),
                together.sharedBy(plannedLooks()).sharedBy(arms.comparisons()),
                threshold().doubleValue(),
                lossTolerance == null ? 0 : lossTolerance.doubleValue());
    }

    /** Hypotheses of before there were methods have one arm. */
    Method method() {
        return method == null ? Method.WILSON : method;
    }

    /** The plan's words, for another test of the same claim; not the horizon, which is over or near. */
    ObjectNode planAgain() {
        ObjectNode again = JsonNodeFactory.instance
                .objectNode()
                .put("Metric", metric)
                .put("Baseline", baseline)
                .put("Threshold", threshold)
                .put("MinimumSample", minimumSample)
                .put("PlannedLooks", plannedLooks)
                .put("LossTolerance", lossTolerance);
        return again.put("Method", method().name());
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
