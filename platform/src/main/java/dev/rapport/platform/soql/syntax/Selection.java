package dev.rapport.platform.soql.syntax;

import java.util.List;

/** One thing asked for by SELECT. Aggregates and sub-queries will be further kinds. */
public sealed interface Selection {
    Position position();

    /** {@code COUNT()}: how many records match. */
    record CountAll(Position position) implements Selection {}

    /**
     * A field, by itself or reached over parents, as in {@code Owner.Name}; may begin with the object's name or alias.
     *
     * @param names at least one, as written
     */
    record FieldPath(List<String> names, Position position) implements Selection {
        public FieldPath {
            names = List.copyOf(names);
        }

        @Override
        public String toString() {
            return String.join(".", names);
        }
    }
}
