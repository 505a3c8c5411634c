-- Links that lead a buyer to an asset. The token itself is nowhere: who reads this table cannot follow a link.
create table tracked_link (
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
    content_version_id  bigint,
    lead_id             bigint,
    contact_id          bigint,
    opportunity_id      bigint,
    channel             text        not null,
    expires_at          timestamptz not null,
    is_revoked          boolean     not null,
    revoked_at          timestamptz,
    consent_text        text,
    consent_version     text,
    consented_at        timestamptz,
    is_by_seller        boolean     not null,
    token_hash          bytea,
    primary key (org_id, id),
    constraint tracked_link_content_asset_id_fkey
        foreign key (org_id, content_asset_id) references content_asset (org_id, id),
    constraint tracked_link_content_version_id_fkey
        foreign key (org_id, content_version_id) references content_version (org_id, id)
);
call protect_by_organisation('tracked_link');
call compare_without_case('tracked_link');
call carry_custom_values('tracked_link');
create index tracked_link_asset on tracked_link (org_id, content_asset_id);
create index tracked_link_lead on tracked_link (org_id, lead_id) where lead_id is not null;
-- Over all organisations: the one question that is asked before the organisation is known.
create unique index tracked_link_token_hash on tracked_link (token_hash) where token_hash is not null;

-- On which days somebody has seen an asset by the links of a seller: what is seen again on that day is no new use.
-- 0 stands for nobody and for no deal.
create table content_view_day (
    org_id           bigint not null,
    content_asset_id bigint not null,
    used_by_id       bigint not null,
    lead_id          bigint not null,
    opportunity_id   bigint not null,
    day              date   not null,
    primary key (org_id, content_asset_id, used_by_id, lead_id, opportunity_id, day)
);
call protect_by_organisation('content_view_day');
