package dev.rapport.platform.soql.sql;

import java.util.ArrayList;
import java.util.List;

/** Writes a statement so that a value and its placeholder always come together. */
final class SqlText {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> binds = new ArrayList<>();

    SqlText add(String part) {
        text.append(part);
        return this;
    }

    /** Adds an expression with exactly one placeholder. */
    SqlText bind(String expression, Object value) {
        binds.add(value);
        return add(expression);
    }

    SqlStatement toStatement() {
        return new SqlStatement(text.toString(), binds);
    }
}
