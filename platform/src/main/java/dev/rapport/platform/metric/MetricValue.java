package dev.rapport.platform.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a metric found: the whole, and its groups where a dimension was asked for.
 *
 * @param groups null where none was asked for
 * @param followUp null where the metric follows nobody
 */
public record MetricValue(
        @JsonUnwrapped Proportion whole,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Group> groups,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FollowUp followUp) {
    /** One group's share. */
    public record Group(
            String key,
            @JsonUnwrapped Proportion share,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            FollowUp followUp) {
        public Group(String key, Proportion share) {
            this(key, share, null);
        }
    }

    public MetricValue(Proportion whole, @Nullable List<Group> groups) {
        this(whole, groups, null);
    }

    public static MetricValue of(Proportion whole) {
        return new MetricValue(whole, null);
    }
}
