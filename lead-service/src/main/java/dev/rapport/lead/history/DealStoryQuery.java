package dev.rapport.lead.history;

import dev.rapport.lead.history.StoryRows.Positioned;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Reads a deal's way from stage to stage; entries where only the figures changed are no part of it. */
@ApplicationScoped
class DealStoryQuery {
    private static final String MOVES = """
            select 'STAGE' as kind, id, occurred_at as at, stage_name as what, from_stage_name as left_stage,
                   is_implied as implied, created_by_id as by_id,
                   nullif(concat_ws(': ', close_reason, stage_reason), '') as note, 1 as rank
            from opportunity_history
            where org_id = ? and opportunity_id = ? and from_stage_name is distinct from stage_name
              and (occurred_at, id, 1) > (?, ?, ?)
            order by occurred_at, id limit ?""";

    private static final String TIMES = """
            with visit as (
              select id, stage_name, occurred_at,
                     lead(occurred_at, 1, ?) over (order by occurred_at, id) as left_at
              from opportunity_history
              where org_id = ? and opportunity_id = ? and from_stage_name is distinct from stage_name)
            select stage_name as stage, min(occurred_at) as entered_at,
                   extract(epoch from sum(left_at - occurred_at)) as seconds
            from visit group by stage_name order by min(occurred_at), min(id)""";

    private final StoryRows rows;
    private final Tenant tenant;
    private final Clock clock;

    DealStoryQuery(StoryRows rows, Tenant tenant, Clock clock) {
        this.rows = rows;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** The moves after this place, in order; up to {@code limit}. */
    List<Positioned> moves(RecordId deal, HistoryPosition after, int limit) {
        return rows.moments(
                MOVES,
                tenant.orgId(),
                deal.value(),
                after.at().atOffset(ZoneOffset.UTC),
                after.recordId(),
                after.order(),
                limit);
    }

    /** Time in each stage until now. */
    List<DealStageTime> times(RecordId deal) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return rows.visits(TIMES, now, tenant.orgId(), deal.value()).stream()
                .map(visit -> new DealStageTime(visit.stage(), visit.enteredAt(), visit.time()))
                .toList();
    }
}
