-- latest_version_id is made a foreign key in V002, once versions exist.
create table content_asset (
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
    type                text        not null,
    status              text        not null,
    scope               text        not null,
    message_type        text,
    stages              text,
    personas            text,
    industries          text,
    products            text,
    proof               text,
    outcome             text,
    publish_at          timestamptz,
    review_by           timestamptz,
    expire_at           timestamptz,
    published_at        timestamptz,
    withdrawn_at        timestamptz,
    latest_version_id   bigint,
    external_id         text,
    primary key (org_id, id)
);
create unique index content_asset_external_id_key on content_asset (org_id, external_id) where not is_deleted;
create index content_asset_published on content_asset (org_id, published_at) where published_at is not null;
-- For the calendar, which looks across organisations.
create index content_asset_expiry on content_asset (expire_at) where status = 'PUBLISHED' and not is_deleted;
create index content_asset_publication on content_asset (publish_at) where status = 'APPROVED' and not is_deleted;
call protect_by_organisation('content_asset');
call compare_without_case('content_asset');
