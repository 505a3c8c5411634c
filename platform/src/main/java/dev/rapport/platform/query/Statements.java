package dev.rapport.platform.query;

import dev.rapport.platform.soql.sql.SqlStatement;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Runs the statements of queries, each within the time limit. */
@Singleton
class Statements {
    /** Rows taken from the database at a time where more may be found than are kept. */
    private static final int FETCH_SIZE = 1_000;

    private final AgroalDataSource database;
    private final int timeLimitSeconds;

    Statements(AgroalDataSource database, QueryConfig config) {
        this.database = database;
        timeLimitSeconds = Math.toIntExact(config.timeLimit().toSeconds());
    }

    /** Makes something of a result. */
    interface Reading<T> {
        T of(ResultSet rows) throws SQLException, IOException;
    }

    /** Runs a statement whose whole result is wanted. */
    <T> T run(SqlStatement sql, Reading<T> reading) {
        return run(sql, 0, reading);
    }

    /** Runs a statement whose reading may end early. */
    <T> T runInPortions(SqlStatement sql, Reading<T> reading) {
        return run(sql, FETCH_SIZE, reading);
    }

    /** The only number of the only row. */
    long number(SqlStatement sql) {
        return run(sql, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    private <T> T run(SqlStatement sql, int fetchSize, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.text())) {
            statement.setQueryTimeout(timeLimitSeconds);
            statement.setFetchSize(fetchSize);
            for (int i = 0; i < sql.binds().size(); i++) {
                statement.setObject(i + 1, sql.binds().get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a query failed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
