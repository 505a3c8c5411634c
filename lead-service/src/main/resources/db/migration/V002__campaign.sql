create table campaign (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    owner_id            bigint      not null,
    name                text        not null,
    parent_id           bigint,
    type                text,
    status              text        not null,
    start_date          date,
    end_date            date,
    is_active           boolean     not null,
    budgeted_cost       numeric,
    actual_cost         numeric,
    expected_revenue    numeric,
    expected_response   numeric,
    number_sent         numeric,
    description         text,
    hypothesis_id       bigint,
    external_id         text,
    primary key (org_id, id),
    constraint campaign_parent_id_fkey foreign key (org_id, parent_id) references campaign (org_id, id)
);
create unique index campaign_external_id_key on campaign (org_id, external_id) where not is_deleted;
call protect_by_organisation('campaign');
call compare_without_case('campaign');

-- What feedback-service has found out about hypotheses; the newest verdict of each. Not a record: a replica.
create table hypothesis_verdict (
    org_id        bigint      not null,
    hypothesis_id bigint      not null,
    validated     boolean     not null,
    decided_at    timestamptz not null,
    primary key (org_id, hypothesis_id)
);
call protect_by_organisation('hypothesis_verdict');
