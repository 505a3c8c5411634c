-- What is known of leads by the events of lead-service. Columns may be null: events arrive in any order.
create table known_lead (
    org_id   bigint not null,
    lead_id  bigint not null,
    name     text,
    company  text,
    stage    text,
    stage_at timestamptz,
    primary key (org_id, lead_id)
);
call protect_by_organisation('known_lead');

-- The stages a lead has been in; of several entries into one stage the earliest is kept.
create table known_lead_stage (
    org_id     bigint      not null,
    lead_id    bigint      not null,
    stage      text        not null,
    entered_at timestamptz not null,
    implied    boolean     not null,
    primary key (org_id, lead_id, stage)
);
call protect_by_organisation('known_lead_stage');
