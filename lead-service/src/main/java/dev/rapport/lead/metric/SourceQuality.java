package dev.rapport.lead.metric;

import dev.rapport.lead.cycle.Stage;
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

    private static final String WHOLE = CourseQuery.whole(Stage.INQUIRY, Stage.CLOSED_WON);
    private static final String WINS = CourseQuery.bySource(Stage.INQUIRY, Stage.CLOSED_WON);
    private static final String ACCEPTANCE = """
            select coalesce(lead.lead_source, 'unknown'), count(*) filter (where handoff.status = 'ACCEPTED'),
                   count(*) filter (where handoff.decided_at is not null or handoff.status = 'TIMED_OUT'),
                   count(*) filter (where handoff.status = 'SUBMITTED'),
                   extract(epoch from percentile_cont(0.5) within group (
                     order by handoff.decided_at - handoff.submitted_at)) / 86400
            from handoff join lead on lead.org_id = handoff.org_id and lead.id = handoff.lead_id
            where handoff.org_id = ? and handoff.submitted_at >= ? and handoff.submitted_at < ? and not handoff.is_deleted
            group by 1 order by 3 desc, 1""";

    private final FollowedLeads leads;
    private final ShareQuery shares;
    private final Tenant tenant;

    SourceQuality(FollowedLeads leads, ShareQuery shares, Tenant tenant) {
        this.leads = leads;
        this.shares = shares;
        this.tenant = tenant;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "source-quality",
                "Source quality",
                "leads that reached CLOSED_WON within the horizon after they had entered INQUIRY / leads that entered INQUIRY"
                        + " in the window and have been followed for the horizon since; by wins: the same for each source; by"
                        + " acceptance: for each source, hand-offs accepted / (accepted + rejected + timed out), of those"
                        + " submitted in the window; what is younger or not decided is left out, and how many is said",
                2,
                "marketing",
                List.of(BY_WINS, BY_ACCEPTANCE),
                FollowedLeads.USUAL_DAYS);
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        Group whole = leads.whole("all", WHOLE, asked);
        return new MetricValue(whole.share(), groups(asked), whole.followUp());
    }

    private @Nullable List<Group> groups(MetricQuestion asked) {
        return switch (asked.by()) {
            case BY_WINS -> leads.groups(WINS, asked);
            case BY_ACCEPTANCE -> shares.followed(null, ACCEPTANCE, tenant.orgId(), asked.from(), asked.to());
            case null, default -> null;
        };
    }
}
