package dev.rapport.platform.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a metric found: the whole, and its groups where a dimension was asked for.
 *
 * @param groups null where none was asked for
 */
public record MetricValue(
        @JsonUnwrapped Proportion whole,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Group> groups) {
    /** One group's share. */
    public record Group(String key, @JsonUnwrapped Proportion share) {}

    public static MetricValue of(Proportion whole) {
        return new MetricValue(whole, null);
    }
}
