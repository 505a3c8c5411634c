package dev.rapport.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of one of Rapport's tables, written again into a table of the same columns, constraints and indexes, by the least
 * that PostgreSQL needs.
 */
final class Rows {
    private final String copy;
    private final List<String> columns = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Takes the latest row as the one to repeat. */
    Rows(Connection database, String table, String order) throws SQLException {
        copy = "bench_" + table;
        try (Statement statement = database.createStatement()) {
            statement.execute("create table if not exists " + copy + " (like " + table + " including all)");
        }
        try (PreparedStatement select = database.prepareStatement("""
                select column_name from information_schema.columns
                where table_name = ? and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position""")) {
            select.setString(1, table);
            try (ResultSet names = select.executeQuery()) {
                while (names.next()) {
                    columns.add(names.getString(1));
                }
            }
        }
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select " + String.join(", ", columns) + " from " + table
                        + " order by " + order + " desc limit 1")) {
            row.next();
            for (int i = 1; i <= columns.size(); i++) {
                values.add(row.getObject(i));
            }
        }
    }

    String copy() {
        return copy;
    }

    String columns() {
        return String.join(", ", columns);
    }

    PreparedStatement insert(Connection connection) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(
                "insert into " + copy + " (" + columns() + ") values (" + "?, ".repeat(columns.size() - 1) + "?)");
        for (int i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, values.get(i));
        }
        return insert;
    }

    /** Where a column stands among the parameters. */
    int position(String column) {
        return columns.indexOf(column) + 1;
    }
}
