package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Selection.FieldPath;

/** One sort key of ORDER BY, with what SOQL takes for granted filled in: ascending, nulls first. */
public record Ordering(FieldPath field, Direction direction, Nulls nulls) {
    /** Where records without a value go, whichever the direction. */
    public enum Nulls {
        FIRST,
        LAST
    }
}
