-- Jobs of the Bulk API. What SQL has to look at is a column; the rest is written once and read whole.
create table bulk_job (
    org_id          bigint      not null,
    id              bigint      not null,
    spec            json        not null,
    creator         json        not null,
    created_by_id   bigint      not null,
    is_query        boolean     not null,
    created_date    timestamptz not null,
    system_modstamp timestamptz not null,
    state           text        not null,
    error_message   text,
    upload          uuid,
    upload_chunks   integer     not null default 0,
    upload_bytes    bigint      not null default 0,
    rows_total      bigint,
    rows_done       bigint      not null default 0,
    rows_failed     bigint      not null default 0,
    tries           integer     not null default 0,
    active_millis   bigint      not null default 0,
    lease           uuid,
    lease_until     timestamptz,
    primary key (org_id, id)
);
call protect_by_organisation('bulk_job');

-- The queue that workers take jobs from, over all organisations.
create index bulk_job_waiting on bulk_job (created_date) where state in ('UPLOAD_COMPLETE', 'IN_PROGRESS');
create index bulk_job_listed on bulk_job (org_id, is_query, created_date desc, id desc);

-- Numbers of jobs: what a job's id has room for beside the key prefix of its object (JobIds.NUMBER_BITS).
create sequence bulk_job_number maxvalue 134217727 cycle;

-- What a client sent, in the pieces it was received in.
create table bulk_chunk (
    org_id bigint  not null,
    job_id bigint  not null,
    upload uuid    not null,
    number integer not null,
    data   bytea   not null,
    primary key (org_id, job_id, upload, number),
    constraint bulk_chunk_job_id_fkey foreign key (org_id, job_id) references bulk_job (org_id, id) on delete cascade
);
call protect_by_organisation('bulk_chunk');
-- Read once or twice and deleted: compressing it would cost more than it saves.
alter table bulk_chunk alter column data set storage external;

-- What became of the rows, a batch at a time, in the order of the rows. Written in the transaction that wrote the batch.
create table bulk_batch (
    org_id     bigint    not null,
    job_id     bigint    not null,
    first_row  bigint    not null,
    record_ids bigint[]  not null,
    created    boolean[] not null,
    errors     text[]    not null,
    primary key (org_id, job_id, first_row),
    constraint bulk_batch_job_id_fkey foreign key (org_id, job_id) references bulk_job (org_id, id) on delete cascade
);
call protect_by_organisation('bulk_batch');
