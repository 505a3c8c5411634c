package dev.rapport.feedback.metric;

import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The share of decided feedback whose author knows what became of it. */
@ApplicationScoped
class LoopClosure implements Metric {
    private static final MetricDefinition DEFINITION = new MetricDefinition(
            "loop-closure",
            "Loops closed",
            "decided feedback whose author has confirmed, or was silent for the agreed time, / decided feedback, of"
                    + " SHARED feedback decided in the window; what was merged counts with its master, whose decision its"
                    + " author is told",
            2,
            "marketing operations",
            List.of("side", "kind"));

    private static final String DECIDED = """
            select %s, count(*) filter (where closed_at is not null), count(*) from feedback
            where visibility = 'SHARED' and not is_deleted and status <> 'MERGED' and decided_at >= ? and decided_at < ?
            group by 1 order by 1""";

    private final FeedbackCounts counts;

    LoopClosure(FeedbackCounts counts) {
        this.counts = counts;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public MetricValue answer(MetricQuestion question) {
        return counts.shares(DECIDED, question, question.from(), question.to());
    }
}
