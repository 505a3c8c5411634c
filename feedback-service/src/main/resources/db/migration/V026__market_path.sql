-- Ways to revenue, what they are expected to bring, and what they are to bring.
create table market_path (
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
    market              text,
    description         text,
    status              text        not null,
    probability         numeric(5, 2),
    hypothesis_id       bigint,
    campaign_id         bigint,
    exhaustion_reason   text,
    opened_at           timestamptz,
    exhausted_at        timestamptz,
    primary key (org_id, id),
    constraint market_path_hypothesis_id_fkey foreign key (org_id, hypothesis_id) references hypothesis (org_id, id)
);
call protect_by_organisation('market_path');
call compare_without_case('market_path');
call carry_custom_values('market_path');
call searchable('market_path', '{name,market}');

create table path_quarter (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    market_path_id      bigint      not null,
    quarter             date        not null,
    expected_value      numeric(18, 2) not null,
    primary key (org_id, id),
    constraint path_quarter_market_path_id_fkey
        foreign key (org_id, market_path_id) references market_path (org_id, id)
);
call protect_by_organisation('path_quarter');
call carry_custom_values('path_quarter');
create unique index path_quarter_quarter_key on path_quarter (org_id, market_path_id, quarter) where not is_deleted;

create table path_target (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    quarter             date        not null,
    amount              numeric(18, 2) not null,
    primary key (org_id, id)
);
call protect_by_organisation('path_target');
call carry_custom_values('path_target');
create unique index path_target_quarter_key on path_target (org_id, quarter) where not is_deleted;

create table horizon_alarm (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    first_quarter       date        not null,
    raised_at           timestamptz not null,
    cleared_at          timestamptz,
    primary key (org_id, id)
);
call protect_by_organisation('horizon_alarm');
call carry_custom_values('horizon_alarm');
create unique index horizon_alarm_on_key on horizon_alarm (org_id) where cleared_at is null and not is_deleted;
