package dev.rapport.lead.metric;

import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many inquiries become customers, and how fast; as a whole, from stage to stage, by source, and by how often we met them. */
@ApplicationScoped
class StageConversion implements Metric {
    private static final String BY_TOUCHES = "touches";
    private static final String BY_SOURCE = "source";
    private static final String BY_STAGE = "stage";

    /**
     * The way of each lead from one stage to another. The earliest stamp of a stage counts; later visits do not make a lead
     * enter it again. Binds: stages and their goals, the organisation, the stages, the window, its beginning, the latest
     * entry that has been followed long enough, the organisation, hours of follow-up.
     */
    private static final String COURSE = """
            with step as (select * from unnest(?, ?) with ordinality as step (a, b, n)),
            entry as (
              select e.lead_id, e.to_stage, min(e.occurred_at) as at from stage_change e
              where e.org_id = ? and e.to_stage = any (?) and e.occurred_at >= ? and e.occurred_at < ?
                and not exists (select from stage_change f where f.org_id = e.org_id and f.lead_id = e.lead_id
                  and f.to_stage = e.to_stage and f.occurred_at < ?)
              group by e.lead_id, e.to_stage),
            course as (
              select step.n, step.a, step.b, entry.lead_id, entry.at <= ? as mature,
                     case when min(goal.occurred_at) < entry.at then 0
                          else extract(epoch from min(goal.occurred_at) - entry.at) / 86400 end as days
              from step join entry on entry.to_stage = step.a
              left join stage_change goal on goal.org_id = ? and goal.lead_id = entry.lead_id
                and goal.to_stage = step.b and goal.occurred_at <= entry.at + make_interval(hours => ?::int)
              group by step.n, step.a, step.b, entry.lead_id, entry.at)
            """;

    private static final String FIGURES = """
            , count(days) filter (where mature), count(*) filter (where mature), count(*) filter (where not mature),
              percentile_cont(0.5) within group (order by days) filter (where mature)
            from course\s""";

    private static final String WHOLE = COURSE + "select 'all'" + FIGURES;

    /** Binds the organisation in addition. */
    private static final String PER_TOUCHES =
            COURSE + """
            , met as (select lead_id, count(*) as times from touch where org_id = ? and not is_deleted group by lead_id)
            select case when least(coalesce(times, 0), 10) = 10 then '10+' else coalesce(times, 0)::text end""" + FIGURES + "left join met using (lead_id) group by 1 order by min(coalesce(times, 0))";

    /** Binds the organisation in addition. */
    private static final String PER_SOURCE = COURSE
            + "select coalesce(lead.lead_source, 'unknown')"
            + FIGURES
            + "join lead on lead.org_id = ? and lead.id = course.lead_id group by 1 order by count(*) desc, 1";

    private static final String PER_STAGE =
            COURSE + "select a || ' to ' || b" + FIGURES + "group by n, a, b order by n";

    private static final int USUAL_DAYS = 90;
    private static final long HOURS_A_DAY = 24;
    private static final String[] FIRST = {Stage.INQUIRY.name()};
    private static final String[] WON = {Stage.CLOSED_WON.name()};
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
                "leads that reached CLOSED_WON within the horizon after they had entered INQUIRY / leads that entered"
                        + " INQUIRY in the window and have been followed for the horizon since; by stage: from each stage"
                        + " to the next; by touches: by the number of contacts with the lead so far; younger leads are"
                        + " left out, and how many is said; the median of days is the velocity",
                2,
                "marketing",
                List.of(BY_TOUCHES, BY_SOURCE, BY_STAGE),
                USUAL_DAYS);
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        Group whole = follow(WHOLE, FIRST, WON, asked).getFirst();
        return new MetricValue(whole.share(), groups(asked), whole.followUp());
    }

    private @Nullable List<Group> groups(MetricQuestion asked) {
        return switch (asked.by()) {
            case BY_TOUCHES -> follow(PER_TOUCHES, FIRST, WON, asked, tenant.orgId());
            case BY_SOURCE -> follow(PER_SOURCE, FIRST, WON, asked, tenant.orgId());
            case BY_STAGE ->
                follow(
                        PER_STAGE,
                        Arrays.copyOf(MAIN_LINE, MAIN_LINE.length - 1),
                        Arrays.copyOfRange(MAIN_LINE, 1, MAIN_LINE.length),
                        asked);
            case null, default -> null;
        };
    }

    private List<Group> follow(String sql, String[] stages, String[] goals, MetricQuestion asked, Object... more) {
        int days = asked.horizonDays() == null ? USUAL_DAYS : asked.horizonDays();
        Instant mature = asked.asOf().minus(days, ChronoUnit.DAYS);
        long org = tenant.orgId();
        Object[] binds = {
            stages, goals, org, stages, asked.from(), asked.to(), asked.from(), mature, org, days * HOURS_A_DAY
        };
        return shares.followed(
                days,
                sql,
                Stream.concat(Arrays.stream(binds), Arrays.stream(more)).toArray());
    }
}
