package dev.rapport.feedback.mention;

import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The share of decisions to leave a mention alone. */
@ApplicationScoped
class IgnoredShare implements Metric {
    private static final MetricDefinition DEFINITION = new MetricDefinition(
            "mention-ignored",
            "Mentions ignored",
            "mentions that are to be ignored / mentions decided on in the window, each by its last decision",
            1,
            "marketing operations",
            List.of("claimType", "source"));

    private static final String DECIDED = """
            select %s, count(*) filter (where decision = 'IGNORE'), count(*), 0, null::float8
            from mention
            where org_id = ? and not is_deleted and decided_at >= ? and decided_at < ?
            group by 1 order by 1""";

    private final MentionCounts counts;

    IgnoredShare(MentionCounts counts) {
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
