-- When the teams of an organisation work.
create table business_hours (
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
    team                text,
    is_default          boolean     not null,
    is_active           boolean     not null,
    time_zone_sid_key   text        not null,
    calendar_version    integer     not null,
    primary key (org_id, id)
);
call protect_by_organisation('business_hours');
call compare_without_case('business_hours');
call carry_custom_values('business_hours');
-- A team has one calendar that counts, and so has the organisation. The rule asks first; this stops two at the same moment.
create unique index business_hours_team_key on business_hours (org_id, team) nulls not distinct
    where is_active and not is_deleted;

create table business_interval (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    business_hours_id   bigint      not null,
    day_of_week         text        not null,
    from_time           text        not null,
    to_time             text        not null,
    primary key (org_id, id),
    constraint business_interval_business_hours_id_fkey
        foreign key (org_id, business_hours_id) references business_hours (org_id, id)
);
create index business_interval_business_hours on business_interval (org_id, business_hours_id);
call protect_by_organisation('business_interval');
call compare_without_case('business_interval');
call carry_custom_values('business_interval');

create table holiday (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    business_hours_id   bigint,
    name                text        not null,
    activity_date       date        not null,
    is_all_day          boolean     not null,
    start_time_in_minutes integer,
    end_time_in_minutes integer,
    primary key (org_id, id),
    constraint holiday_business_hours_id_fkey
        foreign key (org_id, business_hours_id) references business_hours (org_id, id)
);
create index holiday_business_hours on holiday (org_id, business_hours_id);
call protect_by_organisation('holiday');
call compare_without_case('holiday');
call carry_custom_values('holiday');
