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

/** How many campaigns were let past a gate that was closed. */
@ApplicationScoped
class GateWaivers implements Metric {
    private static final String BY_GATE = "gate";

    private static final String COHORT = """
            with cohort as (
                select org_id, id from campaign
                where org_id = ? and created_date >= ? and created_date < ? and not is_deleted),
            waived as (
                select waiver.campaign_id, waiver.gate from campaign_gate_waiver waiver
                join cohort on cohort.org_id = waiver.org_id and cohort.id = waiver.campaign_id
                where not waiver.is_deleted)
            """;
    private static final String WAIVED =
            COHORT + "select 'all', (select count(distinct campaign_id) from waived), (select count(*) from cohort)";
    private static final String WAIVED_BY_GATE = COHORT + """
            select gate, count(distinct campaign_id), (select count(*) from cohort)
            from waived group by gate order by 2 desc, 1""";

    private final ShareQuery shares;
    private final Tenant tenant;

    GateWaivers(ShareQuery shares, Tenant tenant) {
        this.shares = shares;
        this.tenant = tenant;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "gate-waivers",
                "Campaigns with waived gates",
                "campaigns with at least one waiver, whether it still holds or not / campaigns, of those planned in the"
                        + " window; by gate: campaigns with a waiver of this gate / campaigns",
                1,
                "sales-head",
                List.of(BY_GATE));
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        return new MetricValue(shares.whole(WAIVED, tenant.orgId(), asked.from(), asked.to()), groups(asked));
    }

    private @Nullable List<Group> groups(MetricQuestion asked) {
        return BY_GATE.equals(asked.by())
                ? shares.groups(WAIVED_BY_GATE, tenant.orgId(), asked.from(), asked.to())
                : null;
    }
}
