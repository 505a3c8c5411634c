package dev.rapport.content.coverage;

import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much of what was agreed that sellers need is there. */
@ApplicationScoped
class RoadmapCoverage implements Metric {
    private final Coverages coverages;

    RoadmapCoverage(Coverages coverages) {
        this.coverages = coverages;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "roadmap-coverage",
                "Roadmap coverage",
                "stage x persona cells of the active sales cycle with at least the required number of valid assets of every"
                        + " type required there / cells in which anything is required; valid: published now, not expired,"
                        + " not for one account, made for the stage and for the persona (for any, where none is required)."
                        + " As of now: the window does not matter",
                1,
                "marketing",
                List.of("stage", "persona"));
    }

    @Override
    public MetricValue answer(MetricQuestion question) {
        List<Cell> cells = coverages.active();
        return new MetricValue(Coverages.share(cells), groups(question.by(), cells));
    }

    private static @Nullable List<Group> groups(@Nullable String by, List<Cell> cells) {
        return switch (by) {
            case null -> null;
            case "stage" -> grouped(cells, cell -> cell.stage().name());
            case "persona" -> grouped(cells, Cell::column);
            default -> throw new IllegalArgumentException(by);
        };
    }

    private static List<Group> grouped(List<Cell> cells, Function<Cell, String> key) {
        return cells.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), Coverages.share(group.getValue())))
                .toList();
    }
}
