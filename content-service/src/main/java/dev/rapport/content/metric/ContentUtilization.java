package dev.rapport.content.metric;

import dev.rapport.content.metric.AssetCounts.Cell;
import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.metric.Proportion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How much of what marketing publishes sales uses. */
@ApplicationScoped
class ContentUtilization implements Metric {
    private static final int DEEP = 3;

    private final AssetCounts counts;

    ContentUtilization(AssetCounts counts) {
        this.counts = counts;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "content-utilization",
                "Content utilization",
                "assets with at least one use in the window by a seller other than the author / assets that were"
                        + " published for at least 30 days of the window; by=reach adds depth (assets used by 3 or more"
                        + " sellers) and breadth (sellers who used any / active sellers)",
                1,
                "marketing",
                List.of("type", "scope", "stage", "reach"));
    }

    @Override
    public MetricValue answer(MetricQuestion question) {
        List<Cell> cells = counts.cells(question);
        return new MetricValue(share(cells, Cell::isUsed), groups(question, cells));
    }

    private @Nullable List<Group> groups(MetricQuestion question, List<Cell> cells) {
        return switch (question.by()) {
            case null -> null;
            case "type" -> grouped(cells, cell -> List.of(cell.type()));
            case "scope" -> grouped(cells, cell -> List.of(cell.scope()));
            case "stage" -> grouped(cells, Cell::stages);
            case "reach" ->
                List.of(
                        new Group("depth", share(cells, cell -> cell.sellers() >= DEEP)),
                        new Group("breadth", counts.sellers(question)));
            default -> throw new IllegalArgumentException(question.by());
        };
    }

    /** Groups in the order of their keys; an asset made for several stages counts in each. */
    private static List<Group> grouped(List<Cell> cells, Keys keys) {
        Map<String, List<Cell>> byKey = new TreeMap<>();
        for (Cell cell : cells) {
            keys.of(cell)
                    .forEach(key ->
                            byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(cell));
        }
        return byKey.entrySet().stream()
                .map(group -> new Group(group.getKey(), share(group.getValue(), Cell::isUsed)))
                .toList();
    }

    private static Proportion share(List<Cell> cells, Predicate<Cell> counted) {
        long all = cells.stream().mapToLong(Cell::assets).sum();
        long some = cells.stream().filter(counted).mapToLong(Cell::assets).sum();
        return new Proportion(some, all);
    }

    /** The groups a cell belongs to. */
    private interface Keys {
        List<String> of(Cell cell);
    }
}
