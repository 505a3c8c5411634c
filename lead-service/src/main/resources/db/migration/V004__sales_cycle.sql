create table sales_cycle (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    name                text        not null,
    cycle_version       integer     not null,
    status              text        not null,
    primary key (org_id, id)
);
create unique index sales_cycle_status_key on sales_cycle (org_id) where status = 'ACTIVE' and not is_deleted;
call protect_by_organisation('sales_cycle');
call compare_without_case('sales_cycle');

create table sales_stage (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    sales_cycle_id      bigint      not null,
    name                text        not null,
    position            integer     not null,
    code                text        not null,
    owner_function      text        not null,
    buyer_question      text,
    entry_criteria      text,
    exit_criteria       text,
    maximum_days        integer,
    primary key (org_id, id),
    constraint sales_stage_sales_cycle_id_fkey foreign key (org_id, sales_cycle_id) references sales_cycle (org_id, id)
);
call protect_by_organisation('sales_stage');
call compare_without_case('sales_stage');

-- Append-only: no role may update or delete what is written here.
create table stage_change (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    lead_id             bigint      not null,
    from_stage          text,
    to_stage            text        not null,
    occurred_at         timestamptz not null,
    is_implied          boolean     not null,
    reason              text,
    primary key (org_id, id),
    constraint stage_change_lead_id_fkey foreign key (org_id, lead_id) references lead (org_id, id)
);
create index stage_change_lead on stage_change (org_id, lead_id, occurred_at, id);
create index stage_change_entered on stage_change (org_id, to_stage, occurred_at);
call protect_by_organisation('stage_change');
call compare_without_case('stage_change');
