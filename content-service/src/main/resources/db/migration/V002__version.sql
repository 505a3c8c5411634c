create table content_version (
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
    title               text        not null,
    path_on_client      text        not null,
    version_number      integer     not null,
    is_latest           boolean     not null,
    content_size        integer     not null,
    checksum            text        not null,
    content_type        text        not null,
    file_type           text        not null,
    file_extension      text        not null,
    content_key         uuid        not null,
    primary key (org_id, id),
    constraint content_version_content_asset_id_fkey
        foreign key (org_id, content_asset_id) references content_asset (org_id, id)
);
create unique index content_version_version_number_key on content_version (org_id, content_asset_id, version_number);
-- For the sweep, which looks across organisations.
create index content_version_content_key on content_version (content_key);
call protect_by_organisation('content_version');
call compare_without_case('content_version');

alter table content_asset add constraint content_asset_latest_version_id_fkey
    foreign key (org_id, latest_version_id) references content_version (org_id, id);
