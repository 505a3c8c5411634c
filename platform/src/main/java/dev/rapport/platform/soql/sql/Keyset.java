package dev.rapport.platform.soql.sql;

import dev.rapport.platform.soql.analysis.SortKey;
import dev.rapport.platform.soql.analysis.SortKey.Nulls;
import dev.rapport.platform.soql.syntax.Direction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the predicate of the rows that come after a given one. The last key is an id, which is never null.
 *
 * <p>Where all keys go one way and no null can still follow, that is one row comparison, which an index answers at any
 * depth. It holds for keys with nulls first as well: a null makes the comparison unknown, and such a row came before.
 * Otherwise each key in turn decides among the rows that are equal in all keys before it. That is right for every order,
 * but PostgreSQL may read again the rows of earlier pages that no bound on the first key shuts out.
 */
final class Keyset {
    private final Columns columns;
    private final List<SortKey> order;
    private final List<@Nullable String> position;

    /** @param position a value for each key of the order */
    Keyset(Columns columns, List<SortKey> order, List<@Nullable String> position) {
        this.columns = columns;
        this.order = order;
        this.position = position;
    }

    void write(SqlText sql) {
        if (order.size() == 1) {
            compare(0, "", sql);
        } else if (isRowComparison()) {
            rowComparison(sql);
        } else {
            if (noNullFollows(0)) {
                compare(0, "=", sql);
                sql.add(" AND ");
            }
            keyByKey(sql);
        }
    }

    private boolean isRowComparison() {
        boolean oneWay = order.stream().map(SortKey::direction).distinct().count() == 1;
        for (int i = 0; i < order.size(); i++) {
            oneWay &= noNullFollows(i);
        }
        return oneWay;
    }

    private boolean noNullFollows(int i) {
        return position.get(i) != null && order.get(i).nulls() != Nulls.LAST;
    }

    private void rowComparison(SqlText sql) {
        String separator = "(";
        for (SortKey key : order) {
            sql.add(separator + columns.value(key.term()));
            separator = ", ";
        }
        separator = ") " + sign(order.getFirst()) + " (";
        for (int i = 0; i < order.size(); i++) {
            sql.add(separator);
            value(i, sql);
            separator = ", ";
        }
        sql.add(")");
    }

    private void keyByKey(SqlText sql) {
        String separator = "(";
        for (int i = 0; i < order.size(); i++) {
            if (position.get(i) == null && order.get(i).nulls() == Nulls.LAST) {
                continue;
            }
            sql.add(separator);
            for (int before = 0; before < i; before++) {
                equal(before, sql);
                sql.add(" AND ");
            }
            after(i, sql);
            separator = "\nOR ";
        }
        sql.add(")");
    }

    private void equal(int i, SqlText sql) {
        if (position.get(i) == null) {
            sql.add(columns.value(order.get(i).term()) + " IS NULL");
        } else {
            sql.add(columns.value(order.get(i).term()) + " = ");
            value(i, sql);
        }
    }

    private void after(int i, SqlText sql) {
        String column = columns.value(order.get(i).term());
        if (position.get(i) == null) {
            sql.add(column + " IS NOT NULL");
        } else if (order.get(i).nulls() == Nulls.LAST) {
            sql.add("(");
            compare(i, "", sql);
            sql.add(" OR " + column + " IS NULL)");
        } else {
            compare(i, "", sql);
        }
    }

    /** Behind the position in this key alone; with "=" also level with it. */
    private void compare(int i, String orEqual, SqlText sql) {
        SortKey key = order.get(i);
        sql.add(columns.value(key.term()) + " " + sign(key) + orEqual + " ");
        value(i, sql);
    }

    private void value(int i, SqlText sql) {
        String value = Objects.requireNonNull(position.get(i), "a null has no place in a comparison");
        sql.bind(Columns.placeholderForText(order.get(i).term()), value);
    }

    private static String sign(SortKey key) {
        return key.direction() == Direction.ASC ? ">" : "<";
    }
}
