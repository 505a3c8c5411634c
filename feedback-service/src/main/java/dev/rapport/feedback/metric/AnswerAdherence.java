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
            "answers met / (met + breached), of SHARED feedback received in the window;"
                    + " open past due counts as breached, open and not yet due is left out",
            1,
            "marketing operations",
            List.of("side", "kind"));

    private static final String SETTLED = """
            select %s, count(*) filter (where answered_at <= due_at), count(*) from feedback
            where visibility = 'SHARED' and not is_deleted and owed_since >= ? and owed_since < ?
              and (answered_at is not null or due_at < ?)
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
