-- What a lead's Status may be, and which of them say that it was converted: clients ask for it before they convert one.
create table lead_status (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    api_name            text        not null,
    master_label        text        not null,
    sort_order          integer     not null,
    is_default          boolean     not null,
    is_converted        boolean     not null,
    primary key (org_id, id)
);
call protect_by_organisation('lead_status');
call compare_without_case('lead_status');
call carry_custom_values('lead_status');
create unique index lead_status_api_name_key on lead_status (org_id, api_name) where not is_deleted;
