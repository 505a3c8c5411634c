package dev.rapport.lead.history;

import dev.rapport.lead.account.AccountStage;
import dev.rapport.lead.history.StoryRows.Positioned;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** Reads an account's way past the close. */
@ApplicationScoped
class AccountStoryQuery {
    /** Where a deal brought the account there, the note names it. */
    private static final String MOVES = """
            select 'STAGE' as kind, h.id, h.occurred_at as at, coalesce(h.to_stage, 'NONE') as what,
                   h.from_stage as left_stage, h.is_implied as implied, h.created_by_id as by_id,
                   coalesce(h.reason, 'With the deal ' || deal.name) as note, 1 as rank
            from account_history h
            left join opportunity deal on deal.org_id = h.org_id and deal.id = h.opportunity_id
            where h.org_id = ? and h.account_id = ? and (h.occurred_at, h.id, 1) > (?, ?, ?)
            order by h.occurred_at, h.id limit ?""";

    /** Between two times as a customer an account is in no stage. */
    private static final String TIMES = """
            with visit as (
              select id, to_stage, occurred_at,
                     lead(occurred_at, 1, ?) over (order by occurred_at, id) as left_at
              from account_history where org_id = ? and account_id = ?)
            select to_stage as stage, min(occurred_at) as entered_at,
                   extract(epoch from sum(left_at - occurred_at)) as seconds
            from visit where to_stage is not null group by to_stage order by min(occurred_at), min(id)""";

    private final StoryRows rows;
    private final Tenant tenant;
    private final Clock clock;

    AccountStoryQuery(StoryRows rows, Tenant tenant, Clock clock) {
        this.rows = rows;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** The moves after this place, in order; up to {@code limit}. */
    List<Positioned> moves(RecordId account, HistoryPosition after, int limit) {
        return rows.moments(
                MOVES,
                tenant.orgId(),
                account.value(),
                after.at().atOffset(ZoneOffset.UTC),
                after.recordId(),
                after.order(),
                limit);
    }

    /** Time in each stage until now. */
    List<AccountStageTime> times(RecordId account) {
        return rows.visits(TIMES, clock.instant().atOffset(ZoneOffset.UTC), tenant.orgId(), account.value()).stream()
                .map(visit ->
                        new AccountStageTime(AccountStage.valueOf(visit.stage()), visit.enteredAt(), visit.time()))
                .toList();
    }
}
