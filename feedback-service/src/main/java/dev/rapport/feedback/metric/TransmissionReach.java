package dev.rapport.feedback.metric;

import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The share of those a request was meant for who have acknowledged it; by unit, it shows where requests stop. */
@ApplicationScoped
class TransmissionReach implements Metric {
    private static final MetricDefinition DEFINITION = new MetricDefinition(
            "transmission",
            "Requests that arrive",
            "recipients of feedback requests who have acknowledged them / recipients they were sent to in the window; a"
                    + " unit in which nobody works counts as one recipient",
            1,
            "sales operations",
            List.of("unit"));
    private static final String SENT = """
            select %s, count(*) filter (where acknowledged_at is not null), count(*) from feedback_hop
            where not is_deleted and sent_at >= ? and sent_at < ? and (to_user_id is not null or status = 'SENT')
            group by 1 order by 1""";

    private final FeedbackCounts counts;

    TransmissionReach(FeedbackCounts counts) {
        this.counts = counts;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public MetricValue answer(MetricQuestion question) {
        return counts.shares(SENT, question, question.from(), question.to());
    }
}
