package dev.rapport.platform.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param choices further parameters, and the values that each may take
 */
public record MetricDefinition(
        String id,
        String title,
        String formula,
        int version,
        String owner,
        List<String> dimensions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer horizonDays,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> choices) {
    public MetricDefinition {
        dimensions = List.copyOf(dimensions);
        choices = Map.copyOf(choices);
    }

    /** Of a metric that follows nobody. */
    public MetricDefinition(
            String id, String title, String formula, int version, String owner, List<String> dimensions) {
        this(id, title, formula, version, owner, dimensions, null);
    }

    /** Of a metric that takes no further parameters. */
    public MetricDefinition(
            String id,
            String title,
            String formula,
            int version,
            String owner,
            List<String> dimensions,
            @Nullable Integer horizonDays) {
        this(id, title, formula, version, owner, dimensions, horizonDays, Map.of());
    }

    /** What a caller chose among them; INVALID_PARAMETER for what is no choice. */
    Map<String, String> chosen(MultivaluedMap<String, String> parameters) {
        Map<String, String> chosen = new HashMap<>();
        choices.forEach((name, values) -> {
            String given = parameters.getFirst(name);
            if (given != null) {
                chosen.put(name, demandOneOf(name, given, values));
            }
        });
        return chosen;
    }

    private static String demandOneOf(String name, String given, List<String> values) {
        return values.stream()
                .filter(given::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_PARAMETER,
                        name + " takes one of " + String.join(", ", values) + ", not '" + given + "'."));
    }
}
