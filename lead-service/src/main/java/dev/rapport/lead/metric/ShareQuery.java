package dev.rapport.lead.metric;

import dev.rapport.platform.metric.FollowUp;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.metric.Proportion;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a statement whose rows are shares: key, numerator, denominator. Works inside the caller's transaction. */
@ApplicationScoped
class ShareQuery {
    private final AgroalDataSource database;

    ShareQuery(AgroalDataSource database) {
        this.database = database;
    }

    /** The one share that a statement computes over everything; its key is ignored. */
    Proportion whole(String sql, Object... values) {
        return groups(sql, values).getFirst().share();
    }

    List<Group> groups(String sql, Object... values) {
        return rows(sql, ShareQuery::group, values);
    }

    /**
     * Shares of a cohort that was followed, with two columns more: how many cases were left out as too young, and the
     * median of days.
     *
     * @param horizonDays null where cases are counted once they are decided
     */
    List<Group> followed(@Nullable Integer horizonDays, String sql, Object... values) {
        return rows(sql, row -> followed(horizonDays, row), values);
    }

    private interface Mapping {
        Group of(ResultSet row) throws SQLException;
    }

    private List<Group> rows(String sql, Mapping mapping, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1, values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i]);
            }
            try (var rows = statement.executeQuery()) {
                List<Group> groups = new ArrayList<>();
                while (rows.next()) {
                    groups.add(mapping.of(rows));
                }
                return groups;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a metric cannot be computed", e);
        }
    }

    private static Group followed(@Nullable Integer horizonDays, ResultSet row) throws SQLException {
        double median = row.getDouble(5);
        Double days = row.wasNull() ? null : Double.valueOf(median);
        Group group = group(row);
        return new Group(group.key(), group.share(), new FollowUp(horizonDays, row.getLong(4), days));
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(row.getString(1), new Proportion(row.getLong(2), row.getLong(3)));
    }
}
