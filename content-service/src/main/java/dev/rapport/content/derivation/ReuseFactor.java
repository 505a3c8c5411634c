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

/** How often what marketing makes once is used. */
@ApplicationScoped
class ReuseFactor implements Metric {
    private static final String BY_TYPE = "type";

    private final DerivationCounts counts;

    ReuseFactor(DerivationCounts counts) {
        this.counts = counts;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "reuse-factor",
                "Reuse factor",
                "uses in the window by sellers other than the author, those of one seller for one opportunity (or"
                        + " lead) on one day (UTC) counted once / masters: assets for a market or segment that were"
                        + " published at any time in the window; a factor, so it has no interval; by type",
                1,
                "marketing",
                List.of(BY_TYPE));
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        List<Count> types = counts.uses(asked);
        Proportion whole = Proportion.factor(
                types.stream().mapToLong(Count::counted).sum(),
                types.stream().mapToLong(Count::all).sum());
        return new MetricValue(whole, BY_TYPE.equals(asked.by()) ? groups(types) : null);
    }

    private static List<Group> groups(List<Count> types) {
        return types.stream()
                .map(type -> new Group(type.type(), Proportion.factor(type.counted(), type.all())))
                .toList();
    }
}
