-- Who was erased stays as a record without a face: which erasure it was, and when.
alter table lead
    add column is_erased   boolean not null default false,
    add column erased_at   timestamptz,
    add column erasure_id  bigint;
alter table lead alter column is_erased drop default;
create index lead_erasure on lead (org_id, erasure_id) where erasure_id is not null;
create index lead_master_record on lead (org_id, master_record_id) where master_record_id is not null;

alter table contact
    add column is_erased   boolean not null default false,
    add column erased_at   timestamptz,
    add column erasure_id  bigint;
alter table contact alter column is_erased drop default;
create index contact_erasure on contact (org_id, erasure_id) where erasure_id is not null;

-- That somebody was erased, at whose wish, and until when every service has to have answered.
create table erasure (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    subject_id          bigint      not null,
    reason              text        not null,
    reference           text,
    state               text        not null,
    due_date            timestamptz not null,
    completed_date      timestamptz,
    primary key (org_id, id)
);
create index erasure_open on erasure (due_date) where state = 'IN_PROGRESS';
call protect_by_organisation('erasure');
call compare_without_case('erasure');
call carry_custom_values('erasure');

-- What each service has erased; one answer a service, however often it is told.
create table erasure_answer (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    erasure_id          bigint      not null,
    service             text        not null,
    answered_date       timestamptz not null,
    counts              text        not null,
    primary key (org_id, id),
    constraint erasure_answer_erasure_id_fkey foreign key (org_id, erasure_id) references erasure (org_id, id)
);
create unique index erasure_answer_service_key on erasure_answer (org_id, erasure_id, service);
call protect_by_organisation('erasure_answer');
call compare_without_case('erasure_answer');
call carry_custom_values('erasure_answer');
