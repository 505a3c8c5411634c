-- What use of an asset was worth to leads, computed now and then; roadmaps read it.
create table asset_lift (
    org_id              bigint      not null,
    content_asset_id    bigint      not null,
    pairs               bigint      not null,
    exposed_advanced    bigint      not null,
    unexposed_advanced  bigint      not null,
    unmatched           bigint      not null,
    immature            bigint      not null,
    computed_at         timestamptz not null,
    primary key (org_id, content_asset_id)
);
call protect_by_organisation('asset_lift');
