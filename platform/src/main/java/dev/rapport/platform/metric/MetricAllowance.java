package dev.rapport.platform.metric;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Gives a transaction what a metric needs that looks at everything, and no more: memory, and an end in sight. */
@ApplicationScoped
public class MetricAllowance {
    /** Compiling a statement takes longer than counting a million rows does. */
    private static final String GRANT = """
            select set_config('work_mem', ?, true), set_config('statement_timeout', ?, true), set_config('jit', 'off', true)
            """;

    private final AgroalDataSource database;
    private final MetricQueryConfig config;

    MetricAllowance(AgroalDataSource database, MetricQueryConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Holds until the end of the caller's transaction. */
    public void grant() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(GRANT)) {
            statement.setString(1, config.memory() + "MB");
            statement.setString(2, config.timeLimit().toMillis() + "ms");
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("a metric gets no room", e);
        }
    }
}
