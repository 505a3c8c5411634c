create table gadget (
    org_id bigint not null, id bigint not null, version integer not null, is_deleted boolean not null,
    created_date timestamptz not null, created_by_id bigint not null,
    last_modified_date timestamptz not null, last_modified_by_id bigint not null, system_modstamp timestamptz not null,
    name text not null,
    primary key (org_id, id)
);
call protect_by_organisation('gadget');
call compare_without_case('gadget');

create table widget (
    org_id bigint not null, id bigint not null, version integer not null, is_deleted boolean not null,
    created_date timestamptz not null, created_by_id bigint not null,
    last_modified_date timestamptz not null, last_modified_by_id bigint not null, system_modstamp timestamptz not null,
    owner_id bigint not null,
    name text not null, email text, color text, size text, parts integer, price numeric, is_active boolean not null,
    built_on date, sold_at timestamptz, notes text, external_id text, serial text, gadget_id bigint,
    primary key (org_id, id),
    constraint widget_gadget_id_fkey foreign key (org_id, gadget_id) references gadget (org_id, id)
);
create unique index widget_external_id_key on widget (org_id, external_id) where not is_deleted;
call protect_by_organisation('widget');
call compare_without_case('widget');
