package dev.rapport.platform.query;

import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.analysis.Shape;
import dev.rapport.platform.soql.analysis.Shape.Children;
import dev.rapport.platform.soql.analysis.Shape.Parent;
import dev.rapport.platform.soql.analysis.Shape.Value;
import dev.rapport.platform.soql.syntax.Expression;
import dev.rapport.platform.soql.syntax.Expression.Call;
import dev.rapport.platform.soql.syntax.Expression.FieldPath;
import dev.rapport.platform.soql.syntax.Query;
import dev.rapport.platform.soql.syntax.Query.From;
import dev.rapport.platform.soql.syntax.Selection;
import dev.rapport.platform.soql.syntax.Selection.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of an answer that is a table. A shape keeps what it shows of a parent together; a table has its columns in the
 * order of SELECT.
 *
 * @param name as {@code Owner.Name}
 * @param values one for each object that the parent may be of; at most one of them is there
 */
record ExportColumn(String name, List<Value> values) {
    /** The columns of a query for records without sub-queries. */
    static List<ExportColumn> of(Query query, Plan.Rows plan) {
        Map<String, ExportColumn> left = new LinkedHashMap<>();
        collect(List.of(), plan.shape(), left);
        List<@Nullable ExportColumn> named = new ArrayList<>();
        query.select()
                .forEach(selection -> named.add(isAllFields(selection) ? null : take(selection, query.from(), left)));
        List<ExportColumn> ordered = new ArrayList<>();
        for (ExportColumn column : named) {
            if (column != null) {
                ordered.add(column);
            } else {
                // FIELDS stands for all that SELECT does not name.
                ordered.addAll(left.values());
                left.clear();
            }
        }
        return List.copyOf(ordered);
    }

    private static boolean isAllFields(Selection selection) {
        return selection instanceof Item(Call call, var _) && call.function().equalsIgnoreCase("FIELDS");
    }

    private static void collect(List<String> way, Shape shape, Map<String, ExportColumn> columns) {
        for (Shape.Member member : shape.members()) {
            List<String> names =
                    Stream.concat(way.stream(), Stream.of(member.name())).toList();
            switch (member) {
                case Value value ->
                    columns.computeIfAbsent(
                                    key(names), key -> new ExportColumn(String.join(".", names), new ArrayList<>()))
                            .values()
                            .add(value);
                case Parent parent -> parent.variants().forEach(variant -> collect(names, variant, columns));
                case Children _ -> throw new IllegalStateException("a table has no place for the list " + names);
            }
        }
    }

    private static ExportColumn take(Selection selection, From from, Map<String, ExportColumn> columns) {
        if (!(selection instanceof Item(var expression, var alias))) {
            throw new IllegalStateException("a table has no place for what stands at " + selection.position());
        }
        List<String> names = alias == null ? path(expression).names() : List.of(alias);
        List<String> relative = names.subList(Math.min(1, names.size() - 1), names.size());
        boolean isSelf = names.getFirst().equalsIgnoreCase(from.alias()) || !columns.containsKey(key(names));
        ExportColumn column = columns.remove(key(isSelf ? relative : names));
        return Objects.requireNonNull(column, () -> "SELECT shows no " + names);
    }

    /** What a function is asked of, as deep as functions stand in functions. */
    private static FieldPath path(Expression expression) {
        return switch (expression) {
            case FieldPath path -> path;
            case Call call -> path(call.arguments().getFirst());
        };
    }

    private static String key(List<String> names) {
        return String.join(".", names).toLowerCase(Locale.ROOT);
    }
}
