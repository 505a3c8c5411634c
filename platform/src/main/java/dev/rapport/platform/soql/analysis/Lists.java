package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.soql.syntax.Condition.Membership;
import dev.rapport.platform.soql.syntax.Literal;
import dev.rapport.platform.soql.syntax.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Gives IN and INCLUDES, and their negations, a meaning. */
final class Lists {
    private final DayRanges days;

    Lists(Calendar calendar) {
        this.days = new DayRanges(calendar);
    }

    Predicate predicate(Membership membership, Term term) {
        Operators.check(membership, term);
        return switch (membership.kind()) {
            case IN -> among(term, membership.values());
            case NOT_IN -> new Predicate.Not(among(term, membership.values()));
            case INCLUDES -> includes(term, membership.values());
            case EXCLUDES -> new Predicate.Not(includes(term, membership.values()));
        };
    }

    private Predicate among(Term term, List<Literal> literals) {
        List<Value> values = new ArrayList<>();
        List<Predicate> others = new ArrayList<>();
        for (Literal literal : literals) {
            if (literal instanceof Literal.Days range) {
                others.add(days.compare(term, Operator.EQUAL, range));
            } else if (!Values.isNull(term, literal)) {
                Values.typed(term, literal).ifPresent(values::add);
            } else if (!others.contains(new Predicate.IsNull(term))) {
                others.add(new Predicate.IsNull(term));
            }
        }
        if (!values.isEmpty()) {
            others.addFirst(new Predicate.AnyOf(term, values));
        }
        return any(others);
    }

    /** Each text of the list may ask for several values at once: {@code 'Red;Blue'} is for both together. */
    private static Predicate includes(Term term, List<Literal> literals) {
        List<Predicate> sets = new ArrayList<>();
        for (Literal literal : literals) {
            if (!(literal instanceof Literal.Text text)) {
                throw Values.wrongType(term, literal);
            }
            String values = Arrays.stream(text.value().split(";"))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.joining(";"));
            sets.add(values.isEmpty() ? new Predicate.IsNull(term) : new Predicate.Holds(term, values));
        }
        return any(sets);
    }

    private static Predicate any(List<Predicate> parts) {
        return switch (parts.size()) {
            case 0 -> new Predicate.Nothing();
            case 1 -> parts.getFirst();
            default -> new Predicate.Or(parts);
        };
    }
}
