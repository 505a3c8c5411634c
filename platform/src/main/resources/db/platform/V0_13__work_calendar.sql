-- When the teams of each organisation work; kept by the gateway's BusinessHoursChanged. One that is not active is kept too,
-- so that an older event that arrives late does not bring it back.
create table work_calendar (
    org_id           bigint  not null,
    id               bigint  not null,
    calendar_version integer not null,
    team             text,
    active           boolean not null,
    facts            jsonb   not null,
    primary key (org_id, id)
);
create index work_calendar_team on work_calendar (org_id, team) where active;
call protect_by_organisation('work_calendar');
call compare_without_case('work_calendar');
