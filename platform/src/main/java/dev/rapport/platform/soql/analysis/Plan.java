package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.soql.syntax.Grouping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query that can be run: every name is a known field, every value has its field's type, every rule was checked. */
public sealed interface Plan {
    /** Greatest number of records, if the query does not say. */
    int NO_LIMIT = Integer.MAX_VALUE;

    Tables tables();

    /** What FROM names. */
    default ObjectType object() {
        return tables().root().object();
    }

    /** Null if all records match. */
    @Nullable
    Predicate filter();

    Window window();

    /**
     * The part of the matching records that is meant.
     *
     * @param limit {@link #NO_LIMIT} if all
     * @param offset records to leave out at the start, mostly 0
     */
    record Window(int limit, int offset) {}

    /**
     * Asks for records.
     *
     * @param order a total order: the last key is the id, and nothing comes after it
     */
    record Rows(Tables tables, Shape shape, @Nullable Predicate filter, List<SortKey> order, Window window)
            implements Plan {
        public Rows {
            order = List.copyOf(order);
        }
    }

    /** Asks how many records match. */
    record Count(Tables tables, @Nullable Predicate filter, Window window) implements Plan {}

    /**
     * Asks for groups of records.
     *
     * @param outputs in the order of SELECT, no name twice
     * @param keys what the records of a group have in common; none if there is but one group
     * @param having what is asked of a group
     */
    record Groups(
            Tables tables,
            List<Shape.Value> outputs,
            Grouping.Kind kind,
            List<Term> keys,
            @Nullable Predicate filter,
            @Nullable Predicate having,
            List<SortKey> order,
            Window window)
            implements Plan {
        public Groups {
            outputs = List.copyOf(outputs);
            keys = List.copyOf(keys);
            order = List.copyOf(order);
        }
    }
}
