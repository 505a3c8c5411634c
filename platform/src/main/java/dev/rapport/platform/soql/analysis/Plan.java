package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.ObjectType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query that can be run: every name is a known field, every value has its field's type, every rule was checked. */
public sealed interface Plan {
    /** Greatest number of records, if the query does not say. */
    int NO_LIMIT = Integer.MAX_VALUE;

    ObjectType object();

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
     * @param columns in the order of SELECT, none twice
     * @param order a total order: the last key is the id, and nothing comes after it
     */
    record Rows(
            ObjectType object,
            List<Field> columns,
            @Nullable Predicate filter,
            List<SortKey> order,
            Window window) implements Plan {
        public Rows {
            columns = List.copyOf(columns);
            order = List.copyOf(order);
        }
    }

    /** Asks how many records match. */
    record Count(ObjectType object, @Nullable Predicate filter, Window window) implements Plan {}
}
