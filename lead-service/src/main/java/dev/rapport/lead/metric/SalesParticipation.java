package dev.rapport.lead.metric;

import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whether campaigns are planned with senior sellers in the room. */
@ApplicationScoped
class SalesParticipation implements Metric {
    private static final String BY_DEPTH = "depth";

    /** A plan is approved from its second key on. Binds: the organisation, the window, the organisation. */
    private static final String SAID = """
            with plan as (
              select campaign_id, max(approved_date) as approved from campaign_approval
              where org_id = ? and withdrawn_date is null and not is_deleted
              group by campaign_id
              having count(distinct function) = 2 and max(approved_date) >= ? and max(approved_date) < ?),
            said as (
              select plan.campaign_id, c.event_id, c.function = 'SALES' as by_sales,
                     c.seniority in ('SENIOR', 'HEAD', 'CHIEF') as senior
              from plan left join plan_contribution c on c.org_id = ? and c.campaign_id = plan.campaign_id
                and c.contributed_at <= plan.approved)
            """;

    private static final String WHOLE = SAID
            + "select 'all', count(distinct campaign_id) filter (where by_sales and senior), count(distinct campaign_id)"
            + " from said";
    private static final String DEPTH =
            SAID + "select 'sales', count(event_id) filter (where by_sales), count(event_id) from said";

    private final ShareQuery shares;
    private final Tenant tenant;

    SalesParticipation(ShareQuery shares, Tenant tenant) {
        this.shares = shares;
        this.tenant = tenant;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "sales-participation",
                "Sales participation",
                "campaign plans to which a seller of seniority SENIOR or above contributed before approval / plans that"
                        + " were approved with both keys in the window; by depth: contributions by sales / all"
                        + " contributions to these plans before approval",
                1,
                "sales-head",
                List.of(BY_DEPTH));
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        Object[] binds = {tenant.orgId(), asked.from(), asked.to(), tenant.orgId()};
        return new MetricValue(
                shares.whole(WHOLE, binds), BY_DEPTH.equals(asked.by()) ? shares.groups(DEPTH, binds) : null);
    }
}
