package dev.rapport.feedback.metric;

import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.metric.Proportion;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Lets the database count shares over feedback, as a whole or by a dimension. */
@ApplicationScoped
class FeedbackCounts {
    private final AgroalDataSource database;

    FeedbackCounts(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Counts by the question's dimension; the groups add up to the whole.
     *
     * @param sql selects the group in place of {@code %s}, then numerator and denominator
     * @param times its parameters
     */
    MetricValue shares(String sql, MetricQuestion question, Instant... times) {
        List<Group> groups = groups(sql.formatted(group(question)), times);
        Proportion whole = groups.stream()
                .map(Group::share)
                .reduce(
                        new Proportion(0, 0),
                        (a, b) -> new Proportion(a.numerator() + b.numerator(), a.denominator() + b.denominator()));
        return new MetricValue(whole, question.by() == null ? null : groups);
    }

    private static String group(MetricQuestion question) {
        return switch (question.by()) {
            case null -> "''";
            case "side" -> "owed_by_side";
            case "kind" -> "kind";
            case "unit" -> "concat_ws('/', function, team)";
            default -> throw new IllegalArgumentException("no column for the dimension " + question.by());
        };
    }

    private List<Group> groups(String sql, Instant... times) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < times.length; i++) {
                statement.setObject(i + 1, times[i].atOffset(ZoneOffset.UTC));
            }
            List<Group> groups = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    groups.add(new Group(row.getString(1), new Proportion(row.getLong(2), row.getLong(3))));
                }
            }
            return groups;
        } catch (SQLException e) {
            throw new IllegalStateException("feedback could not be counted", e);
        }
    }
}
