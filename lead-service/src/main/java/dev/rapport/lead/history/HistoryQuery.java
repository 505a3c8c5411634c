package dev.rapport.lead.history;

import dev.rapport.lead.cycle.Stage;
import dev.rapport.lead.history.StoryRows.Positioned;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Reads a lead's story from the tables it is spread over. Works inside the caller's transaction. */
@ApplicationScoped
class HistoryQuery {
    private static final String MOMENTS = """
            with story as (
              select 'STAGE' as kind, id, occurred_at as at, to_stage as what, from_stage as left_stage,
                     is_implied as implied, created_by_id as by_id,
                     nullif(concat_ws(': ', nullif(reason_code, 'NOT_SAID'), reason), '') as note, 1 as rank
              from stage_change where org_id = ? and lead_id = ?
              union all
              select 'HANDOFF', h.id, step.at, step.status, null, false, step.by_id, step.note, step.rank
              from handoff h cross join lateral (values
                (h.created_date, 'DRAFT', h.from_user_id, h.note, 2),
                (h.submitted_at, 'SUBMITTED', h.from_user_id, null, 3),
                (h.decided_at, case when h.rejection_code is null then 'ACCEPTED' else 'REJECTED' end,
                 h.decided_by_id, concat_ws(': ', h.rejection_code, h.rejection_note), 4),
                (case when h.status = 'TIMED_OUT' then h.due_at end, 'TIMED_OUT', null, null, 4),
                (h.answered_at, 'ANSWERED', null, null, 5),
                (h.closed_at, 'CLOSED', null, null, 6)) as step (at, status, by_id, note, rank)
              where h.org_id = ? and h.lead_id = ? and not h.is_deleted and step.at is not null
              union all
              select 'HANDOFF', h.id, step.at, step.status, null, false, step.by_id, null, step.rank
              from handoff h join handoff_recall r on r.org_id = h.org_id and r.handoff_id = h.id
              cross join lateral (values
                (r.submitted_at, 'SUBMITTED', h.from_user_id, 3),
                (r.recalled_at, 'RECALLED', r.recalled_by_id, 4)) as step (at, status, by_id, rank)
              where h.org_id = ? and h.lead_id = ? and not h.is_deleted
              union all
              select 'TOUCH', id, occurred_at, channel, null, false, created_by_id, subject, 7
              from touch where org_id = ? and lead_id = ? and not is_deleted)
            select * from story where (at, id, rank) > (?, ?, ?) order by at, id, rank limit ?""";

    /**
     * An entry without a stage before it is a stamp: the capture, or late news. The earliest stamp of a stage stands for
     * the first visit; visits after that count as they are.
     */
    private static final String TIMES = """
            with entry as (
              select id, to_stage, occurred_at, from_stage is null as stamped,
                     row_number() over (partition by to_stage, from_stage is null order by occurred_at, id) as nth,
                     bool_or(from_stage is null) over (partition by to_stage) as corrected
              from stage_change where org_id = ? and lead_id = ?),
            visit as (
              select id, to_stage, occurred_at,
                     lead(occurred_at, 1, ?) over (order by occurred_at, id) as left_at
              from entry where case when stamped then nth = 1 else nth > 1 or not corrected end)
            select to_stage as stage, min(occurred_at) as entered_at, extract(epoch from sum(left_at - occurred_at)) as seconds
            from visit group by to_stage order by min(occurred_at), min(id)""";

    private final StoryRows rows;
    private final Tenant tenant;
    private final Clock clock;

    HistoryQuery(StoryRows rows, Tenant tenant, Clock clock) {
        this.rows = rows;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** What happened after this place, in order; up to {@code limit} moments. */
    List<Positioned> moments(RecordId lead, HistoryPosition after, int limit) {
        long org = tenant.orgId();
        long id = lead.value();
        return rows.moments(
                MOMENTS,
                org,
                id,
                org,
                id,
                org,
                id,
                org,
                id,
                after.at().atOffset(ZoneOffset.UTC),
                after.recordId(),
                after.order(),
                limit);
    }

    /** Time in each stage until now. */
    List<StageTime> times(RecordId lead) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return rows.visits(TIMES, tenant.orgId(), lead.value(), now).stream()
                .map(visit -> new StageTime(Stage.valueOf(visit.stage()), visit.enteredAt(), visit.time()))
                .toList();
    }
}
