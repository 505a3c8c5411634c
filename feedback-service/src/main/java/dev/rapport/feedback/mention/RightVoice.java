package dev.rapport.feedback.mention;

import static java.util.stream.Collectors.joining;

import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** The share of answers that were given with the voice that the claim asks for, as far as we know today. */
@ApplicationScoped
class RightVoice implements Metric {
    private static final MetricDefinition DEFINITION = new MetricDefinition(
            "mention-right-voice",
            "Mentions answered by the right voice",
            "mentions whose answer was posted with the voice of what they claim, as it is classified now, / mentions"
                    + " answered in the window; mention-decision-time and mention-ignored stand beside it",
            1,
            "marketing operations",
            List.of("claimType", "source"));

    private static final String ANSWERED = """
            select %%s, count(*) filter (where answered_as = case claim_type %s end), count(*), 0, null::float8
            from mention
            where org_id = ? and not is_deleted and posted_at >= ? and posted_at < ?
            group by 1 order by 1""".formatted(Arrays.stream(ClaimType.values())
            .map(claim -> "when '" + claim + "' then '" + claim.voice().name() + "'")
            .collect(joining(" ")));

    private final MentionCounts counts;

    RightVoice(MentionCounts counts) {
        this.counts = counts;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public MetricValue answer(MetricQuestion question) {
        return counts.shares(ANSWERED, question);
    }
}
