-- When each lead first entered each stage of the main line: what the history says, folded to a row per lead, so that a
-- metric over a million leads reads a million narrow rows and joins nothing. The history stays the truth; nothing but the
-- triggers below writes here.
create table lead_course (
    org_id        bigint not null,
    lead_id       bigint not null,
    inquiry_at    timestamptz,
    mql_at        timestamptz,
    sal_at        timestamptz,
    sql_at        timestamptz,
    sqo_at        timestamptz,
    closed_won_at timestamptz,
    onboard_at    timestamptz,
    adopt_at      timestamptz,
    expand_at     timestamptz,
    advocate_at   timestamptz,
    primary key (org_id, lead_id)
) with (fillfactor = 70);
call protect_by_organisation('lead_course');

-- Of several stamps the earliest wins, in whichever order they come.
create function follow_course() returns trigger language plpgsql as $$
begin
    insert into lead_course as known
    values (new.org_id, new.lead_id,
            case when new.to_stage = 'INQUIRY' then new.occurred_at end,
            case when new.to_stage = 'MQL' then new.occurred_at end,
            case when new.to_stage = 'SAL' then new.occurred_at end,
            case when new.to_stage = 'SQL' then new.occurred_at end,
            case when new.to_stage = 'SQO' then new.occurred_at end,
            case when new.to_stage = 'CLOSED_WON' then new.occurred_at end,
            case when new.to_stage = 'ONBOARD' then new.occurred_at end,
            case when new.to_stage = 'ADOPT' then new.occurred_at end,
            case when new.to_stage = 'EXPAND' then new.occurred_at end,
            case when new.to_stage = 'ADVOCATE' then new.occurred_at end)
    on conflict (org_id, lead_id) do update
    set inquiry_at = least(known.inquiry_at, excluded.inquiry_at),
        mql_at = least(known.mql_at, excluded.mql_at),
        sal_at = least(known.sal_at, excluded.sal_at),
        sql_at = least(known.sql_at, excluded.sql_at),
        sqo_at = least(known.sqo_at, excluded.sqo_at),
        closed_won_at = least(known.closed_won_at, excluded.closed_won_at),
        onboard_at = least(known.onboard_at, excluded.onboard_at),
        adopt_at = least(known.adopt_at, excluded.adopt_at),
        expand_at = least(known.expand_at, excluded.expand_at),
        advocate_at = least(known.advocate_at, excluded.advocate_at);
    return null;
end $$;
create trigger course_of_lead after insert on stage_change for each row execute function follow_course();

-- Nobody may change history; where it is put right all the same, what was folded from it is folded anew.
create view lead_course_told with (security_invoker = true) as
select org_id, lead_id,
       min(occurred_at) filter (where to_stage = 'INQUIRY') as inquiry_at,
       min(occurred_at) filter (where to_stage = 'MQL') as mql_at,
       min(occurred_at) filter (where to_stage = 'SAL') as sal_at,
       min(occurred_at) filter (where to_stage = 'SQL') as sql_at,
       min(occurred_at) filter (where to_stage = 'SQO') as sqo_at,
       min(occurred_at) filter (where to_stage = 'CLOSED_WON') as closed_won_at,
       min(occurred_at) filter (where to_stage = 'ONBOARD') as onboard_at,
       min(occurred_at) filter (where to_stage = 'ADOPT') as adopt_at,
       min(occurred_at) filter (where to_stage = 'EXPAND') as expand_at,
       min(occurred_at) filter (where to_stage = 'ADVOCATE') as advocate_at
from stage_change
group by org_id, lead_id;

create function fold_course_anew() returns trigger language plpgsql as $$
begin
    delete from lead_course where (org_id, lead_id) in ((old.org_id, old.lead_id), (new.org_id, new.lead_id));
    insert into lead_course select * from lead_course_told
    where (org_id, lead_id) in ((old.org_id, old.lead_id), (new.org_id, new.lead_id));
    return null;
end $$;
create trigger course_of_lead_changed after update of lead_id, to_stage, occurred_at or delete on stage_change
    for each row execute function fold_course_anew();

insert into lead_course select * from lead_course_told;

-- Where a lead stood at any time is read from the index alone; only metrics asked for the other one.
drop index stage_change_entered;
drop index stage_change_lead;
create index stage_change_lead on stage_change (org_id, lead_id, occurred_at, id) include (to_stage);
