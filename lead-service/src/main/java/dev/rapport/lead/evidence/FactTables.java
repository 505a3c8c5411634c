package dev.rapport.lead.evidence;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads the replicas; the first parameter of every statement is the organisation. Joins the transaction. */
@ApplicationScoped
class FactTables {
    private final AgroalDataSource database;
    private final Tenant tenant;

    FactTables(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    int write(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a fact about a campaign could not be kept", e);
        }
    }

    <T> List<T> read(String sql, Row<T> row, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (var rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the facts about a campaign could not be read", e);
        }
    }

    private void bind(PreparedStatement statement, Object... values) throws SQLException {
        statement.setLong(1, tenant.orgId());
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 2, stored(values[i]));
        }
    }

    private static Object stored(Object value) {
        return switch (value) {
            case RecordId id -> id.value();
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            default -> value;
        };
    }
}
