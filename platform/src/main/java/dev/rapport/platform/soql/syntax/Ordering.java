package dev.rapport.platform.soql.syntax;

/** One sort key of ORDER BY, with what SOQL takes for granted filled in: ascending, nulls first. */
public record Ordering(Expression key, Direction direction, Nulls nulls) {
    /** Where records without a value go, whichever the direction. */
    public enum Nulls {
        FIRST,
        LAST
    }
}
