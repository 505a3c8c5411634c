-- Who answers what nobody was named for: rules in order, and by which one feedback was routed.
create table routing_rule (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    name                text        not null,
    is_active           boolean     not null,
    sort_order          integer     not null,
    criteria            text,
    user_id             bigint,
    function            text,
    team                text,
    external_id         text,
    primary key (org_id, id)
);
create unique index routing_rule_external_id_key on routing_rule (org_id, external_id) where not is_deleted;
call protect_by_organisation('routing_rule');
call compare_without_case('routing_rule');
call carry_custom_values('routing_rule');

alter table feedback add column routed_by_id bigint;
create index feedback_owed_by_user_idx on feedback (org_id, owed_by_user_id, due_at)
    where status in ('NEW', 'ROUTED', 'ACKNOWLEDGED') and not is_deleted;
