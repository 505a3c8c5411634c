-- What sales asks marketing for.
create table content_request (
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
    description         text        not null,
    type                text,
    stage               text        not null,
    personas            text,
    needed_by           date,
    status              text        not null,
    received_at         timestamptz,
    triaged_at          timestamptz,
    offered_assets      text,
    why_not_reuse       text,
    outcome             text,
    decision_reason     text,
    content_asset_id    bigint,
    decided_at          timestamptz,
    decided_by_id       bigint,
    done_at             timestamptz,
    overridden_at       timestamptz,
    primary key (org_id, id),
    constraint content_request_content_asset_id_fkey
        foreign key (org_id, content_asset_id) references content_asset (org_id, id)
);
call protect_by_organisation('content_request');
call compare_without_case('content_request');
call carry_custom_values('content_request');
call searchable('content_request', '{name}');
create index content_request_received on content_request (org_id, received_at);
create index content_request_waiting on content_request (org_id, received_at)
    where done_at is null and received_at is not null and not is_deleted;

-- Whom it is to help: sellers and deals, of which the latter are records of another service.
create table request_beneficiary (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    content_request_id  bigint      not null,
    seller_id           bigint,
    opportunity_id      bigint,
    primary key (org_id, id),
    constraint request_beneficiary_content_request_id_fkey
        foreign key (org_id, content_request_id) references content_request (org_id, id)
);
call protect_by_organisation('request_beneficiary');
call compare_without_case('request_beneficiary');
call carry_custom_values('request_beneficiary');
create unique index request_beneficiary_seller_id_key on request_beneficiary (org_id, content_request_id, seller_id)
    where not is_deleted;
create unique index request_beneficiary_opportunity_id_key
    on request_beneficiary (org_id, content_request_id, opportunity_id) where not is_deleted;

-- Who put a request first, and why; only grows.
create table content_request_override (
    org_id             bigint      not null,
    content_request_id bigint      not null,
    number             integer     not null,
    by_id              bigint      not null,
    reason             text,
    is_first           boolean     not null,
    at                 timestamptz not null,
    primary key (org_id, content_request_id, number),
    foreign key (org_id, content_request_id) references content_request (org_id, id)
);
call protect_by_organisation('content_request_override');
