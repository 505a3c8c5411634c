create table touch (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    lead_id             bigint,
    contact_id          bigint,
    campaign_id         bigint,
    content_asset_id    bigint,
    channel             text        not null,
    direction           text        not null,
    occurred_at         timestamptz not null,
    subject             text,
    external_id         text,
    primary key (org_id, id),
    constraint touch_lead_id_fkey foreign key (org_id, lead_id) references lead (org_id, id),
    constraint touch_contact_id_fkey foreign key (org_id, contact_id) references contact (org_id, id),
    constraint touch_campaign_id_fkey foreign key (org_id, campaign_id) references campaign (org_id, id)
);
create unique index touch_external_id_key on touch (org_id, external_id) where not is_deleted;
create index touch_lead on touch (org_id, lead_id, occurred_at, id) where lead_id is not null;
create index touch_contact on touch (org_id, contact_id, occurred_at) where contact_id is not null;
call protect_by_organisation('touch');
call compare_without_case('touch');
