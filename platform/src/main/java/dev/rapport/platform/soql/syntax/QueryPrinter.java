package dev.rapport.platform.soql.syntax;

import static java.util.stream.Collectors.joining;

import dev.rapport.platform.soql.syntax.Query.Option;
import dev.rapport.platform.soql.syntax.Selection.Children;
import dev.rapport.platform.soql.syntax.Selection.Item;
import dev.rapport.platform.soql.syntax.Selection.TypeOf;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a query as text, with one blank between words and brackets only where they are needed. */
final class QueryPrinter {
    private final StringBuilder out = new StringBuilder();

    private QueryPrinter() {}

    static String print(Query query) {
        QueryPrinter printer = new QueryPrinter();
        printer.write(query);
        return printer.out.toString();
    }

    private void write(Query query) {
        clause(
                "SELECT ",
                list(query.select().stream().map(QueryPrinter::selection).toList()));
        clause(" FROM ", query.from().object());
        clause(" ", query.from().alias());
        clause(" USING SCOPE ", query.from().scope());
        clause(" WHERE ", query.where() == null ? null : ConditionPrinter.print(query.where()));
        options(query, "WITH");
        if (query.grouping() != null) {
            grouping(query.grouping());
        }
        if (!query.orderBy().isEmpty()) {
            clause(
                    " ORDER BY ",
                    list(query.orderBy().stream().map(QueryPrinter::ordering).toList()));
        }
        clause(" LIMIT ", query.limit() == null ? null : query.limit().rows());
        clause(" OFFSET ", query.offset() == null ? null : query.offset().rows());
        options(query, "FOR");
        options(query, "UPDATE");
        options(query, "ALL");
    }

    private void clause(String words, @Nullable Object content) {
        if (content != null) {
            out.append(words).append(content);
        }
    }

    private void grouping(Grouping grouping) {
        String keys = list(grouping.keys());
        clause(
                " GROUP BY ",
                switch (grouping.kind()) {
                    case PLAIN -> keys;
                    case ROLLUP, CUBE -> grouping.kind() + "(" + keys + ")";
                });
        clause(" HAVING ", grouping.having() == null ? null : ConditionPrinter.print(grouping.having()));
    }

    /** The options that begin with this word; only UPDATE is said once for all of them. */
    private void options(Query query, String first) {
        List<String> rest = Arrays.stream(Option.values())
                .filter(query.options()::contains)
                .map(Option::words)
                .filter(words -> words.getFirst().equals(first))
                .map(List::getLast)
                .toList();
        if (!rest.isEmpty()) {
            String separator = first.equals("UPDATE") ? ", " : " " + first + " ";
            clause(" " + first + " ", String.join(separator, rest));
        }
    }

    private static String selection(Selection selection) {
        return switch (selection) {
            case Item(var expression, var alias) -> expression + (alias == null ? "" : " " + alias);
            case Children(var query, var _) -> "(" + query.print() + ")";
            case TypeOf typeOf -> typeOf(typeOf);
        };
    }

    private static String typeOf(TypeOf typeOf) {
        String whens = typeOf.whens().stream()
                .map(when -> " WHEN " + when.object() + " THEN " + list(when.fields()))
                .collect(joining());
        String otherwise = typeOf.otherwise().isEmpty() ? "" : " ELSE " + list(typeOf.otherwise());
        return "TYPEOF " + typeOf.parent() + whens + otherwise + " END";
    }

    private static String ordering(Ordering ordering) {
        return ordering.key() + " " + ordering.direction() + " NULLS " + ordering.nulls();
    }

    private static String list(List<?> parts) {
        return parts.stream().map(Object::toString).collect(joining(", "));
    }
}
