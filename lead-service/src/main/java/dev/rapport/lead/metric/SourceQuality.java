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

/** What the leads of each source are worth: whether sales takes them, and whether they become customers. */
@ApplicationScoped
class SourceQuality implements Metric {
    private static final String BY_WINS = "wins";
    private static final String BY_ACCEPTANCE = "acceptance";

    private static final String WHOLE = """
            select 'all', count(closed_won_at), count(*) from lead_course
            where org_id = ? and inquiry_at >= ? and inquiry_at < ?""";
    private static final String WINS = """
            select coalesce(lead.lead_source collate "C", 'unknown'), count(closed_won_at), count(*)
            from lead_course join lead on lead.org_id = lead_course.org_id and lead.id = lead_course.lead_id
            where lead_course.org_id = ? and inquiry_at >= ? and inquiry_at < ?
            group by 1 order by 3 desc, 1""";
    private static final String ACCEPTANCE = """
            select coalesce(lead.lead_source, 'unknown'), count(*) filter (where handoff.status = 'ACCEPTED'), count(*)
            from handoff join lead on lead.org_id = handoff.org_id and lead.id = handoff.lead_id
            where handoff.org_id = ? and handoff.submitted_at >= ? and handoff.submitted_at < ?
              and not handoff.is_deleted and (handoff.decided_at is not null or handoff.status = 'TIMED_OUT')
            group by 1 order by 3 desc, 1""";

    private final ShareQuery shares;
    private final Tenant tenant;

    SourceQuality(ShareQuery shares, Tenant tenant) {
        this.shares = shares;
        this.tenant = tenant;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "source-quality",
                "Source quality",
                "leads that have reached CLOSED_WON by now / leads that entered INQUIRY in the window; by wins: the same"
                        + " for each source; by acceptance: for each source, hand-offs accepted / (accepted + rejected +"
                        + " timed out), of those submitted in the window",
                1,
                "marketing",
                List.of(BY_WINS, BY_ACCEPTANCE));
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        return new MetricValue(shares.whole(WHOLE, tenant.orgId(), asked.from(), asked.to()), groups(asked));
    }

    private @Nullable List<Group> groups(MetricQuestion asked) {
        long org = tenant.orgId();
        return switch (asked.by()) {
            case BY_WINS -> shares.groups(WINS, org, asked.from(), asked.to());
            case BY_ACCEPTANCE -> shares.groups(ACCEPTANCE, org, asked.from(), asked.to());
            case null, default -> null;
        };
    }
}
