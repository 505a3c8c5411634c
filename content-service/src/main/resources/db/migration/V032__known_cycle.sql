-- The versions of the sales cycle that marketing and sales have agreed on, by the events of lead-service.
create table known_cycle (
    org_id        bigint      not null,
    cycle_id      bigint      not null,
    cycle_version integer     not null,
    name          text        not null,
    superseded_id bigint      not null,
    activated_at  timestamptz not null,
    primary key (org_id, cycle_id)
);
call protect_by_organisation('known_cycle');
create index known_cycle_version on known_cycle (org_id, cycle_version);

-- What sellers need at its stages; an empty persona stands for any.
create table known_cycle_tool (
    org_id        bigint  not null,
    cycle_id      bigint  not null,
    stage         text    not null,
    asset_type    text    not null,
    persona       text    not null,
    minimum_count integer not null,
    primary key (org_id, cycle_id, stage, asset_type, persona)
);
call protect_by_organisation('known_cycle_tool');
