package dev.rapport.gateway.issuer;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way to the issuer's tables, as their owner: a login is checked before its organisation is known, which is the one
 * thing that row-level security cannot serve. Nothing but the issuer may use it.
 */
@Singleton
public class IssuerDatabase {
    private final AgroalDataSource database;

    IssuerDatabase(@DataSource("system") AgroalDataSource database) {
        this.database = database;
    }

    /** Makes a value of one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Whether PostgreSQL can hold this text, so whether a row may have it: it cannot hold a null character. */
    static boolean isText(String text) {
        return text.indexOf('\0') < 0;
    }

    /** The first row, if there is one. */
    public <T> Optional<T> find(String sql, RowReader<T> reader, Object... binds) {
        return list(sql, reader, binds).stream().findFirst();
    }

    /** All rows, in the statement's order. */
    public <T> List<T> list(String sql, RowReader<T> reader, Object... binds) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, binds);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the issuer's tables cannot be read", e);
        }
    }

    /** Runs a change by itself; tells how many rows it touched. */
    public int change(String sql, Object... binds) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, binds)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the issuer's tables cannot be written", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... binds) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < binds.length; i++) {
            Object bind = binds[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : binds[i];
            statement.setObject(i + 1, bind);
        }
        return statement;
    }
}
