-- Several arms, their looks, and tests of the same claim again.
alter table hypothesis
    add column method         text,
    add column loss_tolerance numeric,
    add column alpha          numeric,
    add column registered_at  timestamptz,
    add column retest_of_id   bigint,
    add column external_id    text,
    add column arm_id         bigint,
    add column probability    numeric,
    add column expected_loss  numeric,
    add constraint hypothesis_retest_of_id_fkey foreign key (org_id, retest_of_id) references hypothesis (org_id, id);
call compare_without_case('hypothesis');

create unique index hypothesis_external_id_key on hypothesis (org_id, external_id) where not is_deleted;
create index hypothesis_retest_of_idx on hypothesis (org_id, retest_of_id) where retest_of_id is not null;
create index hypothesis_under_test_idx on hypothesis (org_id, horizon)
    where status in ('REGISTERED', 'TESTING') and not is_deleted;

create table hypothesis_arm (
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
    name                text        not null,
    description         text,
    is_control          boolean     not null,
    successes           integer     not null,
    trials              integer     not null,
    external_id         text,
    primary key (org_id, id),
    constraint hypothesis_arm_hypothesis_id_fkey foreign key (org_id, hypothesis_id) references hypothesis (org_id, id)
);
call protect_by_organisation('hypothesis_arm');
call compare_without_case('hypothesis_arm');
call carry_custom_values('hypothesis_arm');
call searchable('hypothesis_arm', '{name}');

create unique index hypothesis_arm_external_id_key on hypothesis_arm (org_id, external_id) where not is_deleted;
create index hypothesis_arm_hypothesis_idx on hypothesis_arm (org_id, hypothesis_id);

create table hypothesis_look (
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
    number              integer,
    looked_at           timestamptz not null,
    arm_id              bigint,
    successes           integer,
    trials              integer,
    rate                numeric,
    lower_bound         numeric,
    upper_bound         numeric,
    confidence_level    numeric,
    probability         numeric,
    expected_loss       numeric,
    finding             text,
    outcome             text        not null,
    primary key (org_id, id),
    constraint hypothesis_look_hypothesis_id_fkey foreign key (org_id, hypothesis_id) references hypothesis (org_id, id),
    constraint hypothesis_look_arm_id_fkey foreign key (org_id, arm_id) references hypothesis_arm (org_id, id)
);
call protect_by_organisation('hypothesis_look');
call compare_without_case('hypothesis_look');
call carry_custom_values('hypothesis_look');

-- A planned look is taken once.
create unique index hypothesis_look_number_key on hypothesis_look (org_id, hypothesis_id, number, arm_id)
    nulls not distinct where number is not null;
create index hypothesis_look_hypothesis_idx on hypothesis_look (org_id, hypothesis_id, looked_at);

alter table observation
    add column arm_id      bigint,
    add column observed_at timestamptz,
    add constraint observation_arm_id_fkey foreign key (org_id, arm_id) references hypothesis_arm (org_id, id);
create index observation_arm_idx on observation (org_id, arm_id) where arm_id is not null;
