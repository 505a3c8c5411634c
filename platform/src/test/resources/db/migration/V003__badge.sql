alter table widget add column traits text collate without_case;
alter table gadget add column part_of_id bigint;

create table badge (
    org_id bigint not null, id bigint not null, version integer not null, is_deleted boolean not null,
    created_date timestamptz not null, created_by_id bigint not null,
    last_modified_date timestamptz not null, last_modified_by_id bigint not null, system_modstamp timestamptz not null,
    text text not null, on_id bigint, maker_id bigint,
    primary key (org_id, id)
);
call protect_by_organisation('badge');
call compare_without_case('badge');
create index badge_on_id_idx on badge (org_id, on_id);
