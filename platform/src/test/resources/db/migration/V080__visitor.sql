create table visitor (
    org_id bigint not null, id bigint not null, version integer not null, is_deleted boolean not null,
    created_date timestamptz not null, created_by_id bigint not null,
    last_modified_date timestamptz not null, last_modified_by_id bigint not null, system_modstamp timestamptz not null,
    name text not null, email text, company text,
    primary key (org_id, id)
);
call protect_by_organisation('visitor');
call compare_without_case('visitor');
