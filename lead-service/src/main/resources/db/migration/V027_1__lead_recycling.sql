-- Leads that rest are woken in time, and who ends one says why with a code.
alter table lead
    add column wake_up_at        timestamptz,
    add column recycle_count     integer not null default 0,
    add column stage_reason_code text;
alter table stage_change add column reason_code text;
call compare_without_case('lead');
call compare_without_case('stage_change');
update lead set recycle_count = (
    select count(*) from stage_change change
    where change.org_id = lead.org_id and change.lead_id = lead.id and change.to_stage = 'RECYCLED');
alter table lead alter column recycle_count drop default;
create index lead_wake_up on lead (org_id, wake_up_at)
    where stage = 'RECYCLED' and wake_up_at is not null and not is_deleted and not is_converted;
