package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.soql.syntax.Direction;

/** One key of a total order. */
public record SortKey(Term term, Direction direction, Nulls nulls) {
    /** Where records without a value go; a field that always has one needs no rule, and any index serves it. */
    public enum Nulls {
        NONE,
        FIRST,
        LAST
    }
}
