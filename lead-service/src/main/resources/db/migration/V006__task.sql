create table task (
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
    who_id              bigint,
    what_id             bigint,
    subject             text,
    activity_date       date,
    status              text        not null,
    priority            text        not null,
    is_high_priority    boolean     not null,
    is_closed           boolean     not null,
    description         text,
    type                text,
    task_subtype        text,
    call_type           text,
    call_duration_in_seconds integer,
    is_reminder_set     boolean     not null,
    reminder_date_time  timestamptz,
    external_id         text,
    primary key (org_id, id)
);
create unique index task_external_id_key on task (org_id, external_id) where not is_deleted;
create index task_who on task (org_id, who_id) where who_id is not null;
call protect_by_organisation('task');
call compare_without_case('task');
