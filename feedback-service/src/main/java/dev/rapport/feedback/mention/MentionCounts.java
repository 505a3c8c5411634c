package dev.rapport.feedback.mention;

import dev.rapport.platform.metric.FollowUp;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.metric.Proportion;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets the database count shares over mentions, as a whole and by a dimension. */
@ApplicationScoped
class MentionCounts {
    private final AgroalDataSource database;
    private final Tenant tenant;

    MentionCounts(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * Asks for the whole and, where the question has a dimension, for its groups.
     *
     * @param sql selects the group in place of {@code %s}, then numerator, denominator, those too young, and the median of
     *     days; its parameters are the organisation, the window's two ends, and the horizon where there is one
     */
    MetricValue shares(String sql, MetricQuestion question) {
        List<Group> whole = groups(sql.formatted("''"), question);
        List<Group> groups = question.by() == null ? null : groups(sql.formatted(column(question.by())), question);
        return whole.isEmpty()
                ? new MetricValue(new Proportion(0, 0), groups, followUp(question, 0, null))
                : new MetricValue(
                        whole.getFirst().share(), groups, whole.getFirst().followUp());
    }

    private static String column(String dimension) {
        return switch (dimension) {
            case "claimType" -> "claim_type";
            case "source" -> "source";
            default -> throw new IllegalArgumentException("no column for the dimension " + dimension);
        };
    }

    private List<Group> groups(String sql, MetricQuestion question) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, tenant.orgId());
            statement.setObject(2, question.from().atOffset(ZoneOffset.UTC));
            statement.setObject(3, question.to().atOffset(ZoneOffset.UTC));
            if (question.horizonDays() != null) {
                statement.setObject(4, question.asOf().atOffset(ZoneOffset.UTC));
                statement.setInt(5, question.horizonDays());
            }
            try (var rows = statement.executeQuery()) {
                List<Group> groups = new ArrayList<>();
                while (rows.next()) {
                    groups.add(group(rows, question));
                }
                return groups;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("mentions could not be counted", e);
        }
    }

    private static Group group(ResultSet row, MetricQuestion question) throws SQLException {
        String key = row.getString(1);
        double median = row.getDouble(5);
        Double days = row.wasNull() ? null : median;
        return new Group(
                key == null ? "" : key,
                new Proportion(row.getLong(2), row.getLong(3)),
                followUp(question, row.getLong(4), days));
    }

    private static @Nullable FollowUp followUp(MetricQuestion question, long immature, @Nullable Double days) {
        return question.horizonDays() == null ? null : new FollowUp(question.horizonDays(), immature, days);
    }
}
