-- What queries ask of a lead who is a parent. The newest fact of each kind wins, by its own time.
alter table known_lead
    add column email        text,
    add column told_at      timestamptz,
    add column is_converted boolean not null default false,
    add column master_id    bigint,
    add column merged_at    timestamptz;
call compare_without_case('known_lead');
