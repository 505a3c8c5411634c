package dev.rapport.feedback.voice;

import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.metric.Proportion;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Whether we hear as many voices of each tier as we mean to; too many of one tier do not stand in for another. */
@ApplicationScoped
class ListeningCoverage implements Metric {
    private static final MetricDefinition DEFINITION = new MetricDefinition(
            "listening-coverage",
            "Listening coverage",
            "voices heard, of each tier and quarter at most its target, / targets, over the calendar quarters (UTC) that"
                    + " begin before the window ends and end after it begins, each as a whole",
            1,
            "marketing",
            List.of("tier", "quarter"));

    /** The first parameter is the window's beginning, the second its end. */
    private static final String HEARD = """
            with quarter as (
                select q as start, q + interval '3 months' as finish
                from generate_series(
                    date_trunc('quarter', cast(? as timestamptz) at time zone 'UTC'),
                    cast(? as timestamptz) at time zone 'UTC' - interval '1 microsecond',
                    interval '3 months') q
            ), goal as (
                select q.start, q.finish, t.tier, t.voices
                from quarter q cross join lateral (
                    select distinct on (tier) tier, voices from listening_target
                    where not is_deleted and since <= cast(q.start as date) order by tier, since desc) t
            )
            select %s, sum(least(g.voices, h.heard)), sum(g.voices)
            from goal g cross join lateral (
                select count(*) as heard from voice v
                where not v.is_deleted and v.tier = g.tier
                  and v.heard_at >= g.start at time zone 'UTC' and v.heard_at < g.finish at time zone 'UTC') h
            group by 1 order by 1""";

    private final AgroalDataSource database;

    ListeningCoverage(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public MetricValue answer(MetricQuestion question) {
        List<Group> groups = groups(HEARD, question);
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
            case "tier" -> "g.tier";
            case "quarter" -> "to_char(g.start, 'YYYY\"-Q\"Q')";
            default -> throw new IllegalArgumentException("no column for the dimension " + question.by());
        };
    }

    private List<Group> groups(String sql, MetricQuestion question) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql.formatted(group(question)))) {
            statement.setObject(1, question.from().atOffset(ZoneOffset.UTC));
            statement.setObject(2, question.to().atOffset(ZoneOffset.UTC));
            List<Group> groups = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    groups.add(new Group(row.getString(1), new Proportion(row.getLong(2), row.getLong(3))));
                }
            }
            return groups;
        } catch (SQLException e) {
            throw new IllegalStateException("voices could not be counted", e);
        }
    }
}
