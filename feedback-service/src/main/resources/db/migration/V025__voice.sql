-- What the market says, what it comes to, and how much of it we mean to hear.
create table insight (
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
    statement           text,
    hypothesis_id       bigint,
    primary key (org_id, id),
    constraint insight_hypothesis_id_fkey foreign key (org_id, hypothesis_id) references hypothesis (org_id, id)
);
call protect_by_organisation('insight');
call compare_without_case('insight');
call carry_custom_values('insight');
call searchable('insight', '{name}');
create index insight_hypothesis on insight (org_id, hypothesis_id) where hypothesis_id is not null;

create table voice (
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
    text                text        not null,
    tier                text        not null,
    source              text        not null,
    speaker             text,
    heard_at            timestamptz not null,
    account_id          bigint,
    who_id              bigint,
    insight_id          bigint,
    external_id         text,
    primary key (org_id, id),
    constraint voice_insight_id_fkey foreign key (org_id, insight_id) references insight (org_id, id)
);
call protect_by_organisation('voice');
call compare_without_case('voice');
call carry_custom_values('voice');
call searchable('voice', '{name,speaker}');
create unique index voice_external_id_key on voice (org_id, external_id) where not is_deleted;
create index voice_insight on voice (org_id, insight_id) where insight_id is not null;
create index voice_who on voice (org_id, who_id) where who_id is not null;
create index voice_heard on voice (org_id, tier, heard_at) where not is_deleted;

create table listening_target (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    tier                text        not null,
    since               date        not null,
    voices              integer     not null,
    primary key (org_id, id)
);
call protect_by_organisation('listening_target');
call compare_without_case('listening_target');
call carry_custom_values('listening_target');
create unique index listening_target_since_key on listening_target (org_id, tier, since) where not is_deleted;
