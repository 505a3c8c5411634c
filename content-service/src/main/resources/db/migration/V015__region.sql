-- The named texts of an asset.
create table asset_region (
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
    name                text        not null,
    label               text,
    content             text,
    is_editable         boolean     not null,
    revision            integer     not null,
    promotion_round     integer     not null,
    primary key (org_id, id),
    constraint asset_region_content_asset_id_fkey
        foreign key (org_id, content_asset_id) references content_asset (org_id, id)
);
call protect_by_organisation('asset_region');
call compare_without_case('asset_region');
call carry_custom_values('asset_region');
create unique index asset_region_name_key on asset_region (org_id, content_asset_id, name) where not is_deleted;

-- That what several accounts were given instead of a region's text belongs into the master.
create table promotion_proposal (
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
    asset_region_id     bigint      not null,
    name                text        not null,
    round               integer     not null,
    status              text        not null,
    accepted_content    text,
    decline_reason      text,
    decided_at          timestamptz,
    decided_by_id       bigint,
    primary key (org_id, id),
    constraint promotion_proposal_content_asset_id_fkey
        foreign key (org_id, content_asset_id) references content_asset (org_id, id),
    constraint promotion_proposal_asset_region_id_fkey
        foreign key (org_id, asset_region_id) references asset_region (org_id, id)
);
call protect_by_organisation('promotion_proposal');
call compare_without_case('promotion_proposal');
call carry_custom_values('promotion_proposal');
create unique index promotion_proposal_round_key on promotion_proposal (org_id, asset_region_id, round);
create index promotion_proposal_asset on promotion_proposal (org_id, content_asset_id);
