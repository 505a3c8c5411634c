-- Versions of the sales cycle: what each stage needs, who has agreed, and what happens to leads that rest.
alter table sales_cycle
    add column wake_up_stage  text    not null default 'MQL',
    add column based_on_id    bigint,
    add column review_round   integer not null default 0,
    add column activated_date timestamptz,
    add constraint sales_cycle_based_on_id_fkey foreign key (org_id, based_on_id) references sales_cycle (org_id, id);
alter table sales_cycle alter column wake_up_stage drop default, alter column review_round drop default;
create unique index sales_cycle_open_key on sales_cycle (org_id) where status in ('DRAFT', 'REVIEW') and not is_deleted;
create unique index sales_cycle_version_key on sales_cycle (org_id, cycle_version);
call compare_without_case('sales_cycle');
create index sales_stage_sales_cycle on sales_stage (org_id, sales_cycle_id);

-- One of the two keys: who agreed, on which side, in which round of review.
create table cycle_approval (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    sales_cycle_id      bigint      not null,
    review_round        integer     not null,
    side                text        not null,
    user_id             bigint      not null,
    note                text,
    primary key (org_id, id),
    constraint cycle_approval_sales_cycle_id_fkey
        foreign key (org_id, sales_cycle_id) references sales_cycle (org_id, id)
);
create unique index cycle_approval_side_key on cycle_approval (org_id, sales_cycle_id, review_round, side);
create unique index cycle_approval_user_key on cycle_approval (org_id, sales_cycle_id, review_round, user_id);
call protect_by_organisation('cycle_approval');
call compare_without_case('cycle_approval');
call carry_custom_values('cycle_approval');

create table stage_tool (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    sales_stage_id      bigint      not null,
    asset_type          text        not null,
    persona             text,
    minimum_count       integer     not null,
    primary key (org_id, id),
    constraint stage_tool_sales_stage_id_fkey foreign key (org_id, sales_stage_id) references sales_stage (org_id, id)
);
create index stage_tool_sales_stage on stage_tool (org_id, sales_stage_id);
call protect_by_organisation('stage_tool');
call compare_without_case('stage_tool');
call carry_custom_values('stage_tool');

create table stage_criterion (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    sales_stage_id      bigint      not null,
    name                text        not null,
    kind                text        not null,
    criteria            text        not null,
    primary key (org_id, id),
    constraint stage_criterion_sales_stage_id_fkey
        foreign key (org_id, sales_stage_id) references sales_stage (org_id, id)
);
create index stage_criterion_sales_stage on stage_criterion (org_id, sales_stage_id);
call protect_by_organisation('stage_criterion');
call compare_without_case('stage_criterion');
call carry_custom_values('stage_criterion');
