package dev.rapport.platform.soql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What GROUP BY asks for.
 *
 * @param keys at least one
 * @param having what is asked of a group, null if nothing
 */
public record Grouping(
        Kind kind, List<Expression> keys, @Nullable Condition having) {
    /** Which groups there are besides those of all keys. */
    public enum Kind {
        /** No others. */
        PLAIN,
        /** Those of the first keys, down to the group of all. */
        ROLLUP,
        /** Those of any of the keys. */
        CUBE
    }

    public Grouping {
        keys = List.copyOf(keys);
    }
}
