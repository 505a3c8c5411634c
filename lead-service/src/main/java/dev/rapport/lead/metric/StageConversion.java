package dev.rapport.lead.metric;

import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many inquiries become customers; as a whole, from stage to stage, by source, and by how often we met them. */
@ApplicationScoped
class StageConversion implements Metric {
    private static final String BY_TOUCHES = "touches";
    private static final String BY_SOURCE = "source";
    private static final String BY_STAGE = "stage";

    /** The earliest stamp of a stage counts; later visits do not make a lead enter it again. */
    private static final String COHORT = """
            with cohort as (
              select lead_id from stage_change where org_id = ? and to_stage = 'INQUIRY'
              group by lead_id having min(occurred_at) >= ? and min(occurred_at) < ?),
            won as (select distinct lead_id from stage_change where org_id = ? and to_stage = 'CLOSED_WON')
            """;

    private static final String WHOLE =
            COHORT + "select 'all', count(won.lead_id), count(*) from cohort left join won using (lead_id)";

    private static final String PER_TOUCHES = COHORT + """
            , met as (select lead_id, count(*) as times from touch where org_id = ? and not is_deleted group by lead_id)
            select case when least(coalesce(times, 0), 10) = 10 then '10+' else coalesce(times, 0)::text end,
                   count(won.lead_id), count(*)
            from cohort left join won using (lead_id) left join met using (lead_id)
            group by 1 order by min(coalesce(times, 0))""";

    private static final String PER_SOURCE = COHORT + """
            select coalesce(lead.lead_source, 'unknown'), count(won.lead_id), count(*)
            from cohort left join won using (lead_id) join lead on lead.org_id = ? and lead.id = cohort.lead_id
            group by 1 order by 3 desc, 1""";

    private static final String PER_STAGE = """
            with entry as (
              select lead_id, to_stage, min(occurred_at) as at from stage_change
              where org_id = ? and to_stage = any (?) group by lead_id, to_stage)
            select step.a || ' to ' || step.b, count(further.lead_id), count(*)
            from unnest(?, ?) with ordinality as step (a, b, n)
            join entry on entry.to_stage = step.a and entry.at >= ? and entry.at < ?
            left join entry further on further.lead_id = entry.lead_id and further.to_stage = step.b
            group by step.n, step.a, step.b order by step.n""";

    private static final String[] MAIN_LINE = Arrays.stream(Stage.values())
            .filter(Stage::isOnMainLine)
            .map(Stage::name)
            .toArray(String[]::new);

    private final ShareQuery shares;
    private final Tenant tenant;

    StageConversion(ShareQuery shares, Tenant tenant) {
        this.shares = shares;
        this.tenant = tenant;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "stage-conversion",
                "Stage conversion",
                "leads that have reached CLOSED_WON by now / leads that entered INQUIRY in the window; by stage: leads"
                        + " that have reached the next stage / leads that entered the stage in the window; by touches:"
                        + " by the number of contacts with the lead so far",
                1,
                "marketing",
                List.of(BY_TOUCHES, BY_SOURCE, BY_STAGE));
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        long org = tenant.orgId();
        return new MetricValue(shares.whole(WHOLE, org, asked.from(), asked.to(), org), groups(asked, org));
    }

    private @Nullable List<Group> groups(MetricQuestion asked, long org) {
        return switch (asked.by()) {
            case BY_TOUCHES -> shares.groups(PER_TOUCHES, org, asked.from(), asked.to(), org, org);
            case BY_SOURCE -> shares.groups(PER_SOURCE, org, asked.from(), asked.to(), org, org);
            case BY_STAGE -> {
                String[] from = Arrays.copyOf(MAIN_LINE, MAIN_LINE.length - 1);
                String[] to = Arrays.copyOfRange(MAIN_LINE, 1, MAIN_LINE.length);
                yield shares.groups(PER_STAGE, org, MAIN_LINE, from, to, asked.from(), asked.to());
            }
            case null, default -> null;
        };
    }
}
