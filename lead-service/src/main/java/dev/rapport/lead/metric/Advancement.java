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

/** Whether buyers get on, all of them: also those whom no score has put first. */
@ApplicationScoped
class Advancement implements Metric {
    private static final String BY_SCORE = "score";
    private static final String BY_STAGE = "stage";

    /** Binds: the main line, its first stages that are before a deal is closed, the organisation and the window. */
    private static final String MOVED = """
            with line as (select * from unnest(?) with ordinality as line (stage, step)),
            start as (
              select distinct on (lead_id) lead_id, to_stage as stage from stage_change
              where org_id = ? and lead_id is not null and occurred_at < ?
              order by lead_id, occurred_at desc, id desc),
            open as (select lead_id, stage, step from start join line using (stage) where step <= ?),
            moved as (
              select distinct open.lead_id from open
              join stage_change c on c.org_id = ? and c.lead_id = open.lead_id
                and c.occurred_at >= ? and c.occurred_at < ?
              join line on line.stage = c.to_stage and line.step > open.step)
            """;

    private static final String WHOLE =
            MOVED + "select 'all', count(moved.lead_id), count(*) from open left join moved using (lead_id)";

    private static final String PER_STAGE = MOVED + """
            select open.stage, count(moved.lead_id), count(*) from open left join moved using (lead_id)
            group by open.stage, open.step order by open.step""";

    private static final String PER_SCORE = MOVED + """
            , ranked as (
              select open.lead_id, lead.score is not null
                  and cume_dist() over (order by lead.score desc nulls last) <= 0.1 as first
              from open join lead on lead.org_id = ? and lead.id = open.lead_id)
            select case when first then 'top decile' else 'others' end, count(moved.lead_id), count(*)
            from ranked left join moved using (lead_id) group by first order by first desc""";

    private static final String[] MAIN_LINE = Arrays.stream(Stage.values())
            .filter(Stage::isOnMainLine)
            .map(Stage::name)
            .toArray(String[]::new);
    private static final long OPEN_STEPS = Arrays.stream(Stage.values())
            .filter(stage -> stage.isBefore(Stage.CLOSED_WON))
            .count();

    private final ShareQuery shares;
    private final Tenant tenant;

    Advancement(ShareQuery shares, Tenant tenant) {
        this.shares = shares;
        this.tenant = tenant;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "advancement",
                "Advancement",
                "leads that came at least one step further in the window / leads that were on the way to a deal when it"
                        + " began; by score: the tenth with the highest scores, as they stand, and all others; by stage:"
                        + " by the stage in which they were",
                1,
                "marketing",
                List.of(BY_SCORE, BY_STAGE));
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        long org = tenant.orgId();
        return new MetricValue(
                shares.groups(WHOLE, binds(asked, org)).getFirst().share(), groups(asked, org));
    }

    private @Nullable List<Group> groups(MetricQuestion asked, long org) {
        return switch (asked.by()) {
            case BY_STAGE -> shares.groups(PER_STAGE, binds(asked, org));
            case BY_SCORE -> shares.groups(PER_SCORE, binds(asked, org, org));
            case null, default -> null;
        };
    }

    private static Object[] binds(MetricQuestion asked, long org, Object... more) {
        Object[] own = {MAIN_LINE, org, asked.from(), OPEN_STEPS, org, asked.from(), asked.to()};
        Object[] all = Arrays.copyOf(own, own.length + more.length);
        System.arraycopy(more, 0, all, own.length, more.length);
        return all;
    }
}
