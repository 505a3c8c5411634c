package dev.rapport.content.derivation;

import dev.rapport.content.derivation.DerivationCounts.Count;
import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.metric.Proportion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How much of what sales adapted its masters have left behind. */
@ApplicationScoped
class Drift implements Metric {
    private static final String BY_TYPE = "type";

    private final DerivationCounts counts;

    Drift(DerivationCounts counts) {
        this.counts = counts;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "drift",
                "Drift",
                "derivations that are STALE / derivations that are ACTIVE or STALE, as they stand, of those made before"
                        + " the window ends, whenever that was; by type: of the master",
                1,
                "sales-head",
                List.of(BY_TYPE));
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        List<Count> types = counts.drift(asked);
        Proportion whole = new Proportion(
                types.stream().mapToLong(Count::counted).sum(),
                types.stream().mapToLong(Count::all).sum());
        return new MetricValue(whole, BY_TYPE.equals(asked.by()) ? groups(types) : null);
    }

    private static List<Group> groups(List<Count> types) {
        return types.stream()
                .map(type -> new Group(type.type(), new Proportion(type.counted(), type.all())))
                .toList();
    }
}
