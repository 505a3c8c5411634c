-- What is known of leads by the events of lead-service. Columns may be null: events arrive in any order, and the newest
-- fact of each kind wins, by its own time.
create table known_lead (
    org_id       bigint  not null,
    lead_id      bigint  not null,
    name         text,
    company      text,
    email        text,
    told_at      timestamptz,
    stage        text,
    stage_at     timestamptz,
    is_converted boolean not null default false,
    master_id    bigint,
    merged_at    timestamptz,
    is_erased    boolean not null default false,
    primary key (org_id, lead_id)
);
call protect_by_organisation('known_lead');
call compare_without_case('known_lead');
