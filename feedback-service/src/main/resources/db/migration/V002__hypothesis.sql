create table hypothesis (
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
    metric              text,
    baseline            numeric,
    threshold           numeric,
    minimum_sample      integer,
    planned_looks       integer,
    horizon             date,
    name                text        not null,
    statement           text,
    status              text        not null,
    successes           integer     not null,
    trials              integer     not null,
    looks_taken         integer     not null,
    looked_at           timestamptz,
    sample              integer,
    rate                numeric,
    lower_bound         numeric,
    upper_bound         numeric,
    confidence_level    numeric,
    primary key (org_id, id)
);
call protect_by_organisation('hypothesis');
call compare_without_case('hypothesis');

create table observation (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    hypothesis_id       bigint      not null,
    successes           integer     not null,
    trials              integer     not null,
    source              text,
    external_id         text        not null,
    primary key (org_id, id),
    constraint observation_hypothesis_id_fkey foreign key (org_id, hypothesis_id) references hypothesis (org_id, id)
);
call protect_by_organisation('observation');
call compare_without_case('observation');

create unique index observation_external_id_key on observation (org_id, external_id) where not is_deleted;
create index observation_hypothesis_idx on observation (org_id, hypothesis_id);
