package dev.rapport.content.metric;

import dev.rapport.content.metric.ContentCredit.Cell;
import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.metric.Proportion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What content has brought in for what it has cost. */
@ApplicationScoped
class ContentRoi implements Metric {
    private final ContentCredit credit;

    ContentRoi(ContentCredit credit) {
        this.credit = credit;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "content-roi",
                "Content ROI",
                "cents of the deals won in the window that are credited to assets / cents that these assets, and all"
                        + " others that were published at any time in the window, have cost to produce; assets whose"
                        + " cost nobody has stated are left out of both. A deal's amount is shared evenly, to the cent,"
                        + " by the assets that a seller other than the author used on it, or on a lead that has become"
                        + " it, in the 365 days before it was won. by=cost tells what is left out: credit of assets"
                        + " without a cost (unstated) and of deals without any use (unused); a factor, so it has no"
                        + " interval, and null where nothing was spent",
                1,
                "marketing",
                List.of("type", "scope", "cost"));
    }

    @Override
    public MetricValue answer(MetricQuestion question) {
        List<Cell> cells = credit.cells(question);
        return new MetricValue(factor(cells, Cell::stated), groups(question.by(), cells));
    }

    private static @Nullable List<Group> groups(@Nullable String by, List<Cell> cells) {
        return switch (by) {
            case null -> null;
            case "type" -> grouped(cells, Cell::type);
            case "scope" -> grouped(cells, Cell::scope);
            case "cost" ->
                List.of(
                        new Group("stated", factor(cells, Cell::stated)),
                        new Group("unstated", factor(cells, cell -> cell.isOfAssets() && !cell.stated())),
                        new Group("unused", factor(cells, cell -> !cell.isOfAssets())));
            default -> throw new IllegalArgumentException(by);
        };
    }

    private static List<Group> grouped(List<Cell> cells, Function<Cell, @Nullable String> key) {
        TreeMap<String, List<Cell>> groups = cells.stream()
                .filter(Cell::stated)
                .collect(Collectors.groupingBy(
                        cell -> String.valueOf(key.apply(cell)), TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), factor(group.getValue(), Cell::stated)))
                .toList();
    }

    private static Proportion factor(List<Cell> cells, Predicate<Cell> counted) {
        List<Cell> some = cells.stream().filter(counted).toList();
        return Proportion.factor(
                some.stream().mapToLong(Cell::credit).sum(),
                some.stream().mapToLong(Cell::cost).sum());
    }
}
