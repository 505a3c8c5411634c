package dev.rapport.platform.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a number means.
 *
 * @param id as in the path, for example {@code lead-acceptance}
 * @param formula numerator over denominator, in words
 * @param version grows whenever the formula changes, so that old answers stay comparable
 * @param owner who answers for the definition
 * @param dimensions values that {@code by} may take
 * @param horizonDays days of follow-up where {@code horizon} asks for no others; null where the metric follows nobody
 */
public record MetricDefinition(
        String id,
        String title,
        String formula,
        int version,
        String owner,
        List<String> dimensions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer horizonDays) {
    /** Of a metric that follows nobody. */
    public MetricDefinition(
            String id, String title, String formula, int version, String owner, List<String> dimensions) {
        this(id, title, formula, version, owner, dimensions, null);
    }
}
