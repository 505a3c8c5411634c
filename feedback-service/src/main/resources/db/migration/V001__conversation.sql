-- The sides that the caller of the current transaction speaks for; none without a caller.
create function caller_sides() returns text[]
    language sql stable parallel safe
    return string_to_array(coalesce(current_setting('rapport.sides', true), ''), ',');

-- Whether the caller may read a text: INTERNAL ones stay with their author's side and with those who keep the records.
create function is_readable(visibility text, audience text) returns boolean
    language sql stable parallel safe
    return visibility = 'SHARED' or caller_sides() && array [audience, 'OPERATIONS'];

create table feedback (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    owed_by_side        text        not null,
    owed_by_user_id     bigint,
    owed_to_user_id     bigint      not null,
    owed_since          timestamptz not null,
    due_at              timestamptz not null,
    subject             text        not null,
    about_type          text        not null,
    about_id            bigint,
    kind                text        not null,
    rating              integer,
    text                text        not null,
    channel             text        not null,
    visibility          text        not null,
    audience            text        not null,
    status              text        not null,
    acknowledged_at     timestamptz,
    answered_at         timestamptz,
    decision            text,
    decision_reason     text,
    decided_at          timestamptz,
    author_heard_at     timestamptz,
    closed_at           timestamptz,
    primary key (org_id, id)
);
call protect_by_organisation('feedback');
call compare_without_case('feedback');
create policy visibility on feedback as restrictive for select using (is_readable(visibility, audience));

create index feedback_about_idx on feedback (org_id, about_id);
create index feedback_owed_by_idx on feedback (org_id, owed_by_side, due_at)
    where status in ('NEW', 'ROUTED', 'ACKNOWLEDGED') and not is_deleted;
create index feedback_owed_to_idx on feedback (org_id, owed_to_user_id, due_at)
    where status in ('NEW', 'ROUTED', 'ACKNOWLEDGED') and not is_deleted;
create index feedback_owed_since_idx on feedback (org_id, owed_since);

-- For the timer, which looks for silent authors in all organisations at once.
create index feedback_decided_idx on feedback (org_id, decided_at) where status = 'DECIDED' and not is_deleted;

-- A rejected hand-off is owed one answer, however often and by however many we are told of it.
create unique index feedback_about_id_key on feedback (org_id, about_id) where kind = 'HANDOFF_REJECTION';

create table feedback_reply (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    feedback_id         bigint      not null,
    text                text        not null,
    visibility          text        not null,
    audience            text        not null,
    is_answer           boolean     not null,
    primary key (org_id, id),
    constraint feedback_reply_feedback_id_fkey foreign key (org_id, feedback_id) references feedback (org_id, id)
);
call protect_by_organisation('feedback_reply');
call compare_without_case('feedback_reply');
create policy visibility on feedback_reply as restrictive for select using (is_readable(visibility, audience));

create index feedback_reply_feedback_idx on feedback_reply (org_id, feedback_id, id);
