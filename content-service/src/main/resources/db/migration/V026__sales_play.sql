-- What sales does in which situation, step by step.
create table sales_play (
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
    situation           text        not null,
    stages              text,
    personas            text,
    industries          text,
    competitors         text,
    status              text        not null,
    published_at        timestamptz,
    retired_at          timestamptz,
    primary key (org_id, id)
);
call protect_by_organisation('sales_play');
call compare_without_case('sales_play');
call carry_custom_values('sales_play');
call searchable('sales_play', '{name}');
create index sales_play_published on sales_play (org_id, id) where status = 'PUBLISHED' and not is_deleted;

create table sales_play_step (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    sales_play_id       bigint      not null,
    position            integer     not null,
    name                text        not null,
    guidance            text        not null,
    content_asset_id    bigint,
    primary key (org_id, id),
    constraint sales_play_step_sales_play_id_fkey
        foreign key (org_id, sales_play_id) references sales_play (org_id, id),
    constraint sales_play_step_content_asset_id_fkey
        foreign key (org_id, content_asset_id) references content_asset (org_id, id)
);
call protect_by_organisation('sales_play_step');
call compare_without_case('sales_play_step');
call carry_custom_values('sales_play_step');
create unique index sales_play_step_position_key on sales_play_step (org_id, sales_play_id, position)
    where not is_deleted;
create index sales_play_step_asset on sales_play_step (org_id, content_asset_id)
    where content_asset_id is not null and not is_deleted;
