package dev.rapport.lead.metric;

import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of what marketing hands over sales takes, and why it refuses the rest. */
@ApplicationScoped
class LeadAcceptance implements Metric {
    private static final String BY_CODE = "code";
    private static final String BY_ANSWER = "answer";

    private static final String COHORT = """
             from handoff
            where org_id = ? and submitted_at >= ? and submitted_at < ? and not is_deleted""";
    /** What sales has taken, decided, and not decided yet; and the median of days until it did. */
    private static final String ACCEPTED = """
            select 'all', count(*) filter (where status = 'ACCEPTED'),
                   count(*) filter (where decided_at is not null or status = 'TIMED_OUT'),
                   count(*) filter (where status = 'SUBMITTED'),
                   extract(epoch from percentile_cont(0.5) within group (order by decided_at - submitted_at)) / 86400
            """ + COHORT;

    private static final String REJECTED_BY_CODE = "select rejection_code, count(*), sum(count(*)) over ()::bigint"
            + COHORT + " and rejection_code is not null group by rejection_code order by 2 desc, 1";
    private static final String ANSWERED =
            "select 'ANSWERED', count(answered_at), count(*)" + COHORT + " and rejection_code is not null";

    private final ShareQuery shares;
    private final Tenant tenant;

    LeadAcceptance(ShareQuery shares, Tenant tenant) {
        this.shares = shares;
        this.tenant = tenant;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "lead-acceptance",
                "Lead acceptance",
                "hand-offs accepted / (accepted + rejected + timed out), of those submitted in the window; those that sales"
                        + " has yet to decide are left out, and how many is said; the median of days is how long a"
                        + " decision took; by code: rejections with the code / all rejections; by answer: rejections"
                        + " answered / all rejections",
                2,
                "sales-head",
                List.of(BY_CODE, BY_ANSWER));
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        Group whole = shares.followed(null, ACCEPTED, tenant.orgId(), asked.from(), asked.to())
                .getFirst();
        return new MetricValue(whole.share(), groups(asked), whole.followUp());
    }

    private @Nullable List<Group> groups(MetricQuestion asked) {
        return switch (asked.by()) {
            case BY_CODE -> shares.groups(REJECTED_BY_CODE, tenant.orgId(), asked.from(), asked.to());
            case BY_ANSWER -> shares.groups(ANSWERED, tenant.orgId(), asked.from(), asked.to());
            case null, default -> null;
        };
    }
}
