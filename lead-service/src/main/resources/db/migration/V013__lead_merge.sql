-- What each merge changed, so that it can be taken back: newest first, and only while nobody has changed it since.
create table lead_merge (
    org_id       bigint      not null,
    id           bigint      not null,
    master_id    bigint      not null,
    merged_ids   bigint[]    not null,
    corrections  jsonb       not null,
    merged_at    timestamptz not null,
    merged_by_id bigint      not null,
    undone_at    timestamptz,
    primary key (org_id, id),
    constraint lead_merge_master_id_fkey foreign key (org_id, master_id) references lead (org_id, id)
);
create index lead_merge_master on lead_merge (org_id, master_id, id) where undone_at is null;
call protect_by_organisation('lead_merge');
