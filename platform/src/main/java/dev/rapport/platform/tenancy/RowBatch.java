package dev.rapport.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.hibernate.Session;

/** Has one statement do for many rows of the organisation what would be a round trip each. Joins the transaction. */
@ApplicationScoped
public class RowBatch {
    private final EntityManager entities;
    private final Tenant tenant;

    RowBatch(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /** Sets what is of one row, from the second parameter on. */
    @FunctionalInterface
    public interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    /**
     * Executes a statement for each row, in their order.
     *
     * @param sql its first parameter is the organisation. Not {@code insert … values … on conflict}: the driver makes one
     *     statement of a batch of those, which PostgreSQL refuses if it meets a row twice; {@code insert … select} stays as it is
     */
    public <T> void execute(String sql, Collection<T> rows, Binding<T> binding) {
        if (rows.isEmpty()) {
            return;
        }
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (T row : rows) {
                    statement.setLong(1, tenant.orgId());
                    binding.bind(statement, row);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }
}
