create table opportunity (
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
    account_id          bigint,
    contact_id          bigint,
    campaign_id         bigint,
    name                text        not null,
    stage_name          text        not null,
    close_date          date        not null,
    amount              numeric,
    probability         numeric,
    expected_revenue    numeric,
    type                text,
    next_step           text,
    lead_source         text,
    is_closed           boolean     not null,
    is_won              boolean     not null,
    forecast_category   text        not null,
    forecast_category_name text     not null,
    fiscal_year         integer     not null,
    fiscal_quarter      integer     not null,
    has_opportunity_line_item boolean not null,
    description         text,
    external_id         text,
    primary key (org_id, id),
    constraint opportunity_account_id_fkey foreign key (org_id, account_id) references account (org_id, id),
    constraint opportunity_contact_id_fkey foreign key (org_id, contact_id) references contact (org_id, id),
    constraint opportunity_campaign_id_fkey foreign key (org_id, campaign_id) references campaign (org_id, id)
);
create unique index opportunity_external_id_key on opportunity (org_id, external_id) where not is_deleted;
create index opportunity_account on opportunity (org_id, account_id) where account_id is not null;
create index opportunity_campaign on opportunity (org_id, campaign_id) where campaign_id is not null;
call protect_by_organisation('opportunity');
call compare_without_case('opportunity');
call searchable('opportunity', '{name}');
call carry_custom_values('opportunity');

create table opportunity_contact_role (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    opportunity_id      bigint      not null,
    contact_id          bigint      not null,
    role                text,
    is_primary          boolean     not null,
    primary key (org_id, id),
    constraint opportunity_contact_role_opportunity_id_fkey
        foreign key (org_id, opportunity_id) references opportunity (org_id, id),
    constraint opportunity_contact_role_contact_id_fkey
        foreign key (org_id, contact_id) references contact (org_id, id)
);
create index opportunity_contact_role_opportunity on opportunity_contact_role (org_id, opportunity_id);
create index opportunity_contact_role_contact on opportunity_contact_role (org_id, contact_id);
call protect_by_organisation('opportunity_contact_role');
call compare_without_case('opportunity_contact_role');
call carry_custom_values('opportunity_contact_role');

alter table lead add column converted_opportunity_id bigint;
