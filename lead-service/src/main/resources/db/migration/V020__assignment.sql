-- Whose a lead is: rules in order, the sellers behind each with their turn, and a log of what was given to whom.
create table assignment_rule (
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
    external_id         text,
    primary key (org_id, id)
);
create unique index assignment_rule_external_id_key on assignment_rule (org_id, external_id) where not is_deleted;
call protect_by_organisation('assignment_rule');
call compare_without_case('assignment_rule');
call carry_custom_values('assignment_rule');

create table assignment_member (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    assignment_rule_id  bigint      not null,
    user_id             bigint      not null,
    capacity            integer,
    last_assigned_date  timestamptz,
    turn                bigint      not null,
    primary key (org_id, id),
    constraint assignment_member_rule_fkey
        foreign key (org_id, assignment_rule_id) references assignment_rule (org_id, id)
);
create unique index assignment_member_user_key on assignment_member (org_id, assignment_rule_id, user_id)
    where not is_deleted;
call protect_by_organisation('assignment_member');
call compare_without_case('assignment_member');
call carry_custom_values('assignment_member');

create table lead_assignment (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    lead_id             bigint      not null,
    from_user_id        bigint      not null,
    to_user_id          bigint      not null,
    assignment_rule_id  bigint,
    is_override         boolean     not null,
    reason              text,
    primary key (org_id, id),
    constraint lead_assignment_lead_id_fkey foreign key (org_id, lead_id) references lead (org_id, id)
);
create index lead_assignment_lead on lead_assignment (org_id, lead_id);
call protect_by_organisation('lead_assignment');
call compare_without_case('lead_assignment');
call carry_custom_values('lead_assignment');

-- How many open leads somebody has.
create index lead_owner on lead (org_id, owner_id) where not is_converted and not is_deleted;
