package dev.rapport.platform.soql.syntax;

import static java.util.stream.Collectors.joining;

import dev.rapport.platform.soql.syntax.Condition.And;
import dev.rapport.platform.soql.syntax.Condition.Comparison;
import dev.rapport.platform.soql.syntax.Condition.Membership;
import dev.rapport.platform.soql.syntax.Condition.Not;
import dev.rapport.platform.soql.syntax.Condition.Or;
import dev.rapport.platform.soql.syntax.Selection.CountAll;
import dev.rapport.platform.soql.syntax.Selection.FieldPath;
import java.util.List;

/** Writes a query as text, with one blank between words and brackets only where they are needed. */
final class QueryPrinter {
    private QueryPrinter() {}

    static String print(Query query) {
        StringBuilder out = new StringBuilder("SELECT ")
                .append(query.select().stream().map(QueryPrinter::selection).collect(joining(", ")))
                .append(" FROM ")
                .append(query.from().object());
        if (query.from().alias() != null) {
            out.append(' ').append(query.from().alias());
        }
        if (query.where() != null) {
            out.append(" WHERE ").append(condition(query.where()));
        }
        if (!query.orderBy().isEmpty()) {
            out.append(" ORDER BY ")
                    .append(query.orderBy().stream().map(QueryPrinter::ordering).collect(joining(", ")));
        }
        if (query.limit() != null) {
            out.append(" LIMIT ").append(query.limit().rows());
        }
        if (query.offset() != null) {
            out.append(" OFFSET ").append(query.offset().rows());
        }
        return out.toString();
    }

    private static String selection(Selection selection) {
        return switch (selection) {
            case CountAll _ -> "COUNT()";
            case FieldPath path -> path.toString();
        };
    }

    private static String condition(Condition condition) {
        return switch (condition) {
            case And and -> chain(and.parts(), " AND ");
            case Or or -> chain(or.parts(), " OR ");
            case Not not -> "NOT " + part(not.part());
            case Comparison c -> c.field() + " " + c.operator().symbol() + " " + literal(c.value());
            case Membership m -> membership(m);
        };
    }

    private static String chain(List<Condition> parts, String word) {
        return parts.stream().map(QueryPrinter::part).collect(joining(word));
    }

    private static String part(Condition condition) {
        boolean isChain = condition instanceof And || condition instanceof Or;
        return isChain ? "(" + condition(condition) + ")" : condition(condition);
    }

    private static String membership(Membership membership) {
        String word = switch (membership.kind()) {
            case IN -> " IN (";
            case NOT_IN -> " NOT IN (";
        };
        return membership.field()
                + word
                + membership.values().stream().map(QueryPrinter::literal).collect(joining(", "))
                + ")";
    }

    private static String literal(Literal literal) {
        return switch (literal) {
            case Literal.Text text -> "'" + text.escaped() + "'";
            case Literal.Numeral number -> number.value().toPlainString();
            case Literal.Flag flag -> String.valueOf(flag.value());
            case Literal.Date date -> date.value().toString();
            case Literal.DateTime dateTime -> dateTime.value().toString();
            case Literal.Null _ -> "null";
        };
    }

    private static String ordering(Ordering ordering) {
        return ordering.field() + " " + ordering.direction() + " NULLS " + ordering.nulls();
    }
}
