-- RSS and Atom feeds that are read for mentions.
create table mention_feed (
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
    url                 text        not null,
    interval_minutes    integer     not null,
    is_active           boolean     not null,
    last_read_at        timestamptz,
    last_error          text,
    failures            integer     not null,
    etag                text,
    last_modified       text,
    next_read_at        timestamptz not null,
    primary key (org_id, id)
);
call protect_by_organisation('mention_feed');
call compare_without_case('mention_feed');
call carry_custom_values('mention_feed');
-- For the timer, which looks through all organisations at once.
create index mention_feed_due_idx on mention_feed (org_id, next_read_at) where is_active and not is_deleted;
