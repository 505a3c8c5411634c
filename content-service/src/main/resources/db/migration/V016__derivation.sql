-- A master's version for one account. Accounts are records of another service; their ids are not checked here.
create table derivation (
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
    content_asset_id    bigint      not null,
    account_id          bigint      not null,
    name                text        not null,
    status              text        not null,
    content_version_id  bigint,
    stale_since         timestamptz,
    stale_because       text,
    ended_at            timestamptz,
    primary key (org_id, id),
    constraint derivation_content_asset_id_fkey
        foreign key (org_id, content_asset_id) references content_asset (org_id, id),
    constraint derivation_content_version_id_fkey
        foreign key (org_id, content_version_id) references content_version (org_id, id)
);
call protect_by_organisation('derivation');
call compare_without_case('derivation');
call carry_custom_values('derivation');
call searchable('derivation', '{name}');
create index derivation_asset on derivation (org_id, content_asset_id, id);
create index derivation_account on derivation (org_id, account_id);

-- What of a derivation differs from its master: nothing else is stored of it.
create table derived_region (
    org_id                bigint      not null,
    id                    bigint      not null,
    version               integer     not null,
    is_deleted            boolean     not null,
    created_date          timestamptz not null,
    created_by_id         bigint      not null,
    last_modified_date    timestamptz not null,
    last_modified_by_id   bigint      not null,
    system_modstamp       timestamptz not null,
    derivation_id         bigint      not null,
    asset_region_id       bigint      not null,
    name                  text        not null,
    content               text        not null,
    base_content          text,
    base_revision         integer     not null,
    round                 integer     not null,
    promotion_proposal_id bigint,
    primary key (org_id, id),
    constraint derived_region_derivation_id_fkey
        foreign key (org_id, derivation_id) references derivation (org_id, id),
    constraint derived_region_asset_region_id_fkey
        foreign key (org_id, asset_region_id) references asset_region (org_id, id),
    constraint derived_region_promotion_proposal_id_fkey
        foreign key (org_id, promotion_proposal_id) references promotion_proposal (org_id, id)
);
call protect_by_organisation('derived_region');
call compare_without_case('derived_region');
call carry_custom_values('derived_region');
create unique index derived_region_asset_region_id_key on derived_region (org_id, derivation_id, asset_region_id)
    where not is_deleted;
create index derived_region_round on derived_region (org_id, asset_region_id, round) where not is_deleted;
