-- When an asset's owner last looked at it and kept it.
create table asset_review (
    org_id           bigint      not null,
    content_asset_id bigint      not null,
    reviewed_at      timestamptz not null,
    primary key (org_id, content_asset_id)
);
call protect_by_organisation('asset_review');
