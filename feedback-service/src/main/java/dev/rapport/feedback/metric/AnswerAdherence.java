package dev.rapport.feedback.metric;

import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The share of owed answers that were given in time. */
@ApplicationScoped
class AnswerAdherence implements Metric {
    private static final MetricDefinition DEFINITION = new MetricDefinition(
            "answer-sla-adherence",
            "Answers given in time",
            "answers met / (met + breached), of SHARED feedback received in the window; open past due counts as"
                    + " breached, open and not yet due is left out; the earliest response wins, of several and of what was"
                    + " merged",
            2,
            "marketing operations",
            List.of("side", "kind"));
    private static final String SETTLED = """
            select %s, count(*) filter (where responded_at <= due_at), count(*) from (
                select f.*, least(f.answered_at, m.answered_at) as responded_at
                from feedback f left join feedback m on m.org_id = f.org_id and m.id = f.merged_into_id
                where f.visibility = 'SHARED' and not f.is_deleted and f.owed_since >= ? and f.owed_since < ?) as owed
            where responded_at is not null or due_at < ?
            group by 1 order by 1""";

    private final FeedbackCounts counts;

    AnswerAdherence(FeedbackCounts counts) {
        this.counts = counts;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public MetricValue answer(MetricQuestion question) {
        return counts.shares(SETTLED, question, question.from(), question.to(), question.asOf());
    }
}
