package dev.rapport.lead.metric;

import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.metric.Proportion;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether buyers get on, all of them: also those whom no score has put first. */
@ApplicationScoped
class Advancement implements Metric {
    private static final String BY_SCORE = "score";
    private static final String BY_STAGE = "stage";

    /**
     * Leads that were open when the window began, and how far each came in it. Binds: the main line, the organisation and
     * the beginning of the window, the organisation and the window, and how many stages of the line are before a deal is
     * closed.
     */
    private static final String OPEN = """
            with line as (select * from unnest(?) with ordinality as line (stage, step)),
            start as (
              select distinct on (lead_id) lead_id, to_stage collate "C" as stage from stage_change
              where org_id = ? and occurred_at < ?
              order by lead_id, occurred_at desc, id desc),
            later as (
              select lead_id, max(step) as step from stage_change
              join line on line.stage = to_stage collate "C"
              where org_id = ? and occurred_at >= ? and occurred_at < ?
              group by lead_id),
            open as (
              select lead_id, stage, line.step, later.step > line.step as moved
              from start join line using (stage) left join later using (lead_id) where line.step <= ?)
            """;

    private static final String WHOLE = OPEN + "select 'all', count(*) filter (where moved), count(*) from open";

    private static final String PER_STAGE = OPEN + """
            select stage, count(*) filter (where moved), count(*) from open group by stage, step order by step""";

    /** Binds the organisation in addition. */
    private static final String PER_SCORE = OPEN + """
            , ranked as (
              select moved, lead.score is not null
                  and cume_dist() over (order by lead.score desc nulls last) <= 0.1 as first
              from open join lead on lead.org_id = ? and lead.id = open.lead_id)
            select case when first then 'top decile' else 'others' end, count(*) filter (where moved), count(*)
            from ranked group by first order by first desc""";

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
        List<Object> binds =
                new ArrayList<>(List.of(MAIN_LINE, org, asked.from(), org, asked.from(), asked.to(), OPEN_STEPS));
        return switch (asked.by()) {
            case BY_STAGE -> together(shares.groups(PER_STAGE, binds.toArray()));
            case BY_SCORE -> {
                binds.add(org);
                yield together(shares.groups(PER_SCORE, binds.toArray()));
            }
            case null, default -> MetricValue.of(shares.whole(WHOLE, binds.toArray()));
        };
    }

    /** Each open lead is in one group, so that the whole is their sum. */
    private static MetricValue together(List<Group> groups) {
        long moved =
                groups.stream().mapToLong(group -> group.share().numerator()).sum();
        long open =
                groups.stream().mapToLong(group -> group.share().denominator()).sum();
        return new MetricValue(new Proportion(moved, open), groups);
    }
}
