package dev.rapport.platform.soql.sql;

import java.util.List;

/**
 * A statement and the values of its placeholders, in their order.
 *
 * @param binds each of a class that the PostgreSQL driver's {@code setObject} takes; the first is the organisation
 */
public record SqlStatement(String text, List<Object> binds) {
    public SqlStatement {
        binds = List.copyOf(binds);
    }
}
