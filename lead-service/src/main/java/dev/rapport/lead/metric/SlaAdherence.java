package dev.rapport.lead.metric;

import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whether sales decides about hand-offs in time. */
@ApplicationScoped
class SlaAdherence implements Metric {
    private static final String IN_TIME = """
            select 'all', count(*) filter (where decided_at <= due_at),
                   count(*) filter (where decided_at is not null or due_at <= ?)
            from handoff
            where org_id = ? and submitted_at >= ? and submitted_at < ? and not is_deleted""";

    private final ShareQuery shares;
    private final Tenant tenant;

    SlaAdherence(ShareQuery shares, Tenant tenant) {
        this.shares = shares;
        this.tenant = tenant;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "sla-adherence",
                "Hand-offs decided in time",
                "decided by the due time / (decided + past due), of hand-offs submitted in the window; what is not yet"
                        + " due is left out",
                1,
                "sales-head",
                List.of());
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        return MetricValue.of(shares.whole(IN_TIME, asked.asOf(), tenant.orgId(), asked.from(), asked.to()));
    }
}
