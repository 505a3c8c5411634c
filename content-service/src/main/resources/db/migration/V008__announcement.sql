-- What an audience must know.
create table announcement (
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
    status              text        not null,
    summary             text,
    for_whom            text,
    call_to_action      text,
    tools               text,
    benefit             text,
    campaign_id         bigint,
    audience_function   text        not null,
    audience_team       text,
    target_percent      numeric     not null,
    publish_at          timestamptz,
    published_at        timestamptz,
    closed_at           timestamptz,
    audience            integer     not null,
    acknowledged        integer     not null,
    reached_at          timestamptz,
    primary key (org_id, id)
);
call protect_by_organisation('announcement');
call compare_without_case('announcement');
call carry_custom_values('announcement');
call searchable('announcement', '{name}');
-- Over all organisations: whose time has come.
create index announcement_due on announcement (publish_at) where status = 'SCHEDULED' and not is_deleted;

-- Who was told, and who has said so.
create table announcement_receipt (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    announcement_id     bigint      not null,
    user_id             bigint      not null,
    team                text,
    delivered_at        timestamptz not null,
    acknowledged_at     timestamptz,
    primary key (org_id, id),
    constraint announcement_receipt_announcement_id_fkey
        foreign key (org_id, announcement_id) references announcement (org_id, id)
);
call protect_by_organisation('announcement_receipt');
call compare_without_case('announcement_receipt');
call carry_custom_values('announcement_receipt');
create unique index announcement_receipt_user on announcement_receipt (org_id, announcement_id, user_id);
create index announcement_receipt_open on announcement_receipt (org_id, user_id) where acknowledged_at is null;
