package dev.rapport.platform.soql.sql;

import dev.rapport.platform.soql.analysis.AggregateFunction;
import dev.rapport.platform.soql.analysis.Term;
import dev.rapport.platform.soql.analysis.Term.Aggregate;

/** Writes aggregates. */
final class Aggregates {
    private Aggregates() {}

    static String write(Aggregate aggregate, Columns columns) {
        Term of = aggregate.of();
        if (of == null) {
            return "count(*)";
        }
        return switch (aggregate.function()) {
            case COUNT -> "count(" + columns.value(of) + ")";
            case COUNT_DISTINCT -> "count(DISTINCT " + columns.comparable(of) + ")";
            case SUM -> "sum(" + columns.value(of) + ")";
            case AVG -> "CAST(avg(" + columns.value(of) + ") AS double precision)";
            case MIN, MAX -> extreme(aggregate.function(), of, columns);
        };
    }

    /** The first or last text in the order that ORDER BY has, in which case counts for nothing. */
    private static String extreme(AggregateFunction function, Term of, Columns columns) {
        String name = function == AggregateFunction.MIN ? "min" : "max";
        String value = columns.value(of);
        return of.type().isText()
                ? "(" + name + "(ARRAY[" + columns.comparable(of) + ", " + value + "]) FILTER (WHERE " + value
                        + " IS NOT NULL))[2]"
                : name + "(" + value + ")";
    }
}
