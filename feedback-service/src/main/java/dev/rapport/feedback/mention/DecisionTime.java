package dev.rapport.feedback.mention;

import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How many mentions are decided on in time, and how long that takes. */
@ApplicationScoped
class DecisionTime implements Metric {
    private static final int USUAL_DAYS = 7;

    private static final MetricDefinition DEFINITION = new MetricDefinition(
            "mention-decision-time",
            "Mentions decided on",
            "mentions decided on within the horizon / mentions that arrived in the window and have been here as long;"
                    + " medianDays from arrival to decision",
            1,
            "marketing operations",
            List.of("claimType", "source"),
            USUAL_DAYS);

    private static final String DECIDED = """
            with asked as (select ?::bigint as org, ?::timestamptz as start, ?::timestamptz as finish,
                                  ?::timestamptz as now, make_interval(days => ?) as horizon),
            arrived as (
                select m.*, created_date + horizon <= now as mature,
                       decided_at is not null and decided_at <= created_date + horizon as counts
                from mention m, asked
                where org_id = org and not is_deleted and created_date >= start and created_date < finish)
            select %s, count(*) filter (where mature and counts), count(*) filter (where mature),
                   count(*) filter (where not mature),
                   percentile_cont(0.5) within group (order by extract(epoch from decided_at - created_date)::float8 / 86400)
                       filter (where mature and counts)
            from arrived group by 1 order by 1""";

    private final MentionCounts counts;

    DecisionTime(MentionCounts counts) {
        this.counts = counts;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public MetricValue answer(MetricQuestion question) {
        return counts.shares(DECIDED, question);
    }
}
