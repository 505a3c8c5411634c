-- Leads and opportunities are records of another service; their ids are not checked here.
create table content_use (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    content_asset_id    bigint      not null,
    content_version_id  bigint,
    lead_id             bigint,
    opportunity_id      bigint,
    channel             text        not null,
    used_at             timestamptz not null,
    used_by_id          bigint      not null,
    counts              boolean     not null,
    primary key (org_id, id),
    constraint content_use_content_asset_id_fkey
        foreign key (org_id, content_asset_id) references content_asset (org_id, id),
    constraint content_use_content_version_id_fkey
        foreign key (org_id, content_version_id) references content_version (org_id, id)
);
create index content_use_counted on content_use (org_id, content_asset_id, used_at) include (used_by_id)
    where counts and not is_deleted;
create index content_use_lead on content_use (org_id, lead_id) where lead_id is not null;
call protect_by_organisation('content_use');
call compare_without_case('content_use');
