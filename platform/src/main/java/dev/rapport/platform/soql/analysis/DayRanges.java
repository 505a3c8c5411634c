package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.soql.analysis.Predicate.And;
import dev.rapport.platform.soql.analysis.Predicate.Compare;
import dev.rapport.platform.soql.analysis.Predicate.Relation;
import dev.rapport.platform.soql.syntax.Literal.Days;
import dev.rapport.platform.soql.syntax.Operator;
import java.time.LocalDate;
import java.util.List;

/** Compares with stretches of days: equal is within, greater is after the end, less is before the beginning. */
final class DayRanges {
    private final Calendar calendar;

    DayRanges(Calendar calendar) {
        this.calendar = calendar;
    }

    Predicate compare(Term term, Operator operator, Days days) {
        if (term.type() != FieldType.DATE && term.type() != FieldType.DATETIME) {
            throw Values.wrongType(term, days);
        }
        Calendar.Range range = calendar.range(days);
        Predicate notBefore = new Compare(term, Relation.AT_LEAST, value(term, range.from()));
        Predicate notAfter = new Compare(term, Relation.BELOW, value(term, range.until()));
        return switch (operator) {
            case EQUAL -> new And(List.of(notBefore, notAfter));
            case NOT_EQUAL -> new Predicate.Not(new And(List.of(notBefore, notAfter)));
            case LESS -> new Compare(term, Relation.BELOW, value(term, range.from()));
            case LESS_OR_EQUAL -> notAfter;
            case GREATER -> new Compare(term, Relation.AT_LEAST, value(term, range.until()));
            case GREATER_OR_EQUAL -> notBefore;
            case LIKE -> throw Values.wrongType(term, days);
        };
    }

    private Value value(Term term, LocalDate day) {
        return term.type() == FieldType.DATE ? new Value.Day(day) : new Value.Moment(calendar.startOf(day));
    }
}
