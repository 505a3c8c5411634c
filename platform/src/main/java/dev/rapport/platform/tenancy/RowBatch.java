package dev.rapport.platform.tenancy;

import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Has one statement do for many rows of the organisation what would be a round trip each. Joins the transaction. */
@ApplicationScoped
public class RowBatch {
    private final EntityManager entities;
    private final Tenant tenant;

    RowBatch(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /**
     * One fact of each row.
     *
     * @param type PostgreSQL's name for the type of one
     */
    public record Column<T>(String type, Function<T, @Nullable Object> value) {
        public static <T> Column<T> id(Function<T, RecordId> id) {
            return new Column<>("bigint", row -> id.apply(row).value());
        }

        public static <T> Column<T> number(Function<T, Long> number) {
            return new Column<>("bigint", number::apply);
        }

        public static <T> Column<T> text(Function<T, @Nullable String> text) {
            return new Column<>("text", text::apply);
        }

        public static <T> Column<T> time(Function<T, Instant> time) {
            return new Column<>("timestamptz", time::apply);
        }

        public static <T> Column<T> flag(Function<T, Boolean> flag) {
            return new Column<>("boolean", flag::apply);
        }

        private Object[] of(List<T> rows) {
            return rows.stream().map(value).toArray();
        }
    }

    /**
     * Executes a statement over all rows.
     *
     * @param sql its first parameter is the organisation, the others are the columns as arrays, for {@code unnest}. What
     *     {@code on conflict do update} changes must be there once: {@code distinct on} says which row of several counts
     */
    public <T> void execute(String sql, List<T> rows, List<Column<T>> columns) {
        if (rows.isEmpty()) {
            return;
        }
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, tenant.orgId());
                int next = 2;
                for (Column<T> column : columns) {
                    statement.setArray(next++, connection.createArrayOf(column.type(), column.of(rows)));
                }
                statement.executeUpdate();
            }
        });
    }
}
