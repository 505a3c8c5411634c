package dev.rapport.platform.soql.sql;

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
            case COUNT_DISTINCT -> "count(DISTINCT " + columns.value(of) + ")";
            case SUM -> "sum(" + columns.value(of) + ")";
            case AVG -> "CAST(avg(" + columns.value(of) + ") AS double precision)";
            case MIN -> "min(" + columns.value(of) + ")";
            case MAX -> "max(" + columns.value(of) + ")";
        };
    }
}
