-- Why a deal was won or lost, coded; who closed one without a word has not said.
alter table opportunity
    add column stage_reason      text,
    add column close_reason      text,
    add column close_reason_note text;
call compare_without_case('opportunity');
update opportunity set close_reason = 'NOT_SAID' where is_closed;

-- How deals came to stand where they do.
create table opportunity_history (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    opportunity_id      bigint      not null,
    from_stage_name     text,
    stage_name          text        not null,
    occurred_at         timestamptz not null,
    is_implied          boolean     not null,
    stage_reason        text,
    close_reason        text,
    amount              numeric,
    probability         numeric,
    expected_revenue    numeric,
    close_date          date        not null,
    forecast_category   text        not null,
    primary key (org_id, id),
    -- A deal that is removed for good takes its history along; nothing else may.
    constraint opportunity_history_opportunity_id_fkey
        foreign key (org_id, opportunity_id) references opportunity (org_id, id) on delete cascade
);
create index opportunity_history_opportunity on opportunity_history (org_id, opportunity_id, occurred_at, id);
call protect_by_organisation('opportunity_history');
call compare_without_case('opportunity_history');
call carry_custom_values('opportunity_history');

-- Append-only, whoever asks: beside the organisation's policy, no row is open to change.
create policy never_changed on opportunity_history as restrictive for update using (false);
create policy never_removed on opportunity_history as restrictive for delete using (false);

-- One primary contact at most; of several the one made last stays.
update opportunity_contact_role role set is_primary = false
where is_primary and not is_deleted and exists (
    select from opportunity_contact_role later
    where later.org_id = role.org_id and later.opportunity_id = role.opportunity_id
      and later.is_primary and not later.is_deleted and later.id > role.id);

-- A deal takes the leads along that it came from.
create index lead_converted_opportunity on lead (org_id, converted_opportunity_id)
    where converted_opportunity_id is not null;
