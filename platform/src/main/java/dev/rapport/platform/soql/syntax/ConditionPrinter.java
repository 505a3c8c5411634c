package dev.rapport.platform.soql.syntax;

import static java.util.stream.Collectors.joining;

import dev.rapport.platform.soql.syntax.Condition.And;
import dev.rapport.platform.soql.syntax.Condition.Comparison;
import dev.rapport.platform.soql.syntax.Condition.Join;
import dev.rapport.platform.soql.syntax.Condition.Membership;
import dev.rapport.platform.soql.syntax.Condition.Not;
import dev.rapport.platform.soql.syntax.Condition.Or;
import java.util.List;

/** Writes conditions as text. */
final class ConditionPrinter {
    private ConditionPrinter() {}

    static String print(Condition condition) {
        return switch (condition) {
            case And and -> chain(and.parts(), " AND ");
            case Or or -> chain(or.parts(), " OR ");
            case Not not -> "NOT " + part(not.part());
            case Comparison c -> c.left() + " " + c.operator().symbol() + " " + literal(c.value());
            case Membership m ->
                m.left() + " " + m.kind().words()
                        + m.values().stream().map(ConditionPrinter::literal).collect(joining(", ", " (", ")"));
            case Join j -> j.left() + " " + j.kind().words() + " (" + j.query().print() + ")";
        };
    }

    private static String chain(List<Condition> parts, String word) {
        return parts.stream().map(ConditionPrinter::part).collect(joining(word));
    }

    private static String part(Condition condition) {
        boolean isChain = condition instanceof And || condition instanceof Or;
        return isChain ? "(" + print(condition) + ")" : print(condition);
    }

    private static String literal(Literal literal) {
        return switch (literal) {
            case Literal.Text text -> "'" + text.escaped() + "'";
            case Literal.Numeral number -> number.value().toPlainString();
            case Literal.Flag flag -> String.valueOf(flag.value());
            case Literal.Date date -> date.value().toString();
            case Literal.DateTime dateTime -> dateTime.value().toString();
            case Literal.Days days -> DaysParser.print(days);
            case Literal.Null _ -> "null";
        };
    }
}
