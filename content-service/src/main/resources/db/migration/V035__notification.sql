-- Who reads, for what is one user's own: the user's id, '*' for Rapport itself, nothing without a caller.
create function is_own(owner_id bigint) returns boolean
    language sql stable parallel safe
    return current_setting('rapport.reader', true) in ('*', owner_id::text);

-- What somebody is told, and whether it still stands open.
create table notification (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    user_id             bigint      not null,
    type                text        not null,
    subject_id          bigint      not null,
    cause               bigint      not null,
    name                text        not null,
    reason              text        not null,
    urgency             text        not null,
    since               timestamptz not null,
    due_at              timestamptz,
    waiting_since       timestamptz not null,
    delivered_at        timestamptz,
    emailed_at          timestamptz,
    urgent_on           date,
    held_back           boolean     not null,
    snoozed_until       timestamptz,
    remind_at           timestamptz,
    reminders           integer     not null,
    done_at             timestamptz,
    dismissed_at        timestamptz,
    primary key (org_id, id)
);
call protect_by_organisation('notification');
call compare_without_case('notification');
call carry_custom_values('notification');
create policy own on notification as restrictive using (is_own(user_id));
-- A thing is told to a user once for each cause.
create unique index notification_cause on notification (org_id, user_id, type, subject_id, cause);
create index notification_open on notification (org_id, user_id, since, id) where done_at is null and not is_deleted;
create index notification_urgent on notification (org_id, user_id, urgent_on) where urgent_on is not null;

-- How a user wants to be told of one type over one channel; what is not said is as usual.
create table notification_preference (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    user_id             bigint      not null,
    type                text        not null,
    channel             text        not null,
    mode                text        not null,
    primary key (org_id, id)
);
call protect_by_organisation('notification_preference');
call compare_without_case('notification_preference');
call carry_custom_values('notification_preference');
create policy own on notification_preference as restrictive using (is_own(user_id));
create unique index notification_preference_channel_key on notification_preference (org_id, user_id, type, channel)
    where not is_deleted;

-- When a user may be told, and when the courier looks after them next; the row is what deliveries to a user wait for.
create table courtesy (
    org_id                bigint      not null,
    user_id               bigint      not null,
    digest_hour           smallint,
    quiet_hours           text,
    urgent_in_quiet_hours boolean     not null default false,
    snoozed_until         timestamptz,
    digested_on           date,
    next_look_at          timestamptz,
    primary key (org_id, user_id)
);
call protect_by_organisation('courtesy');
create policy own on courtesy as restrictive using (is_own(user_id));
-- Over all organisations: who is to be looked after.
create index courtesy_next_look on courtesy (next_look_at) where next_look_at is not null;

-- Answers that somebody owes in feedback-service, and those that are not owed any more; in whatever order they are heard of.
create table owed_answer (
    org_id      bigint      not null,
    feedback_id bigint      not null,
    user_id     bigint      not null,
    type        text        not null,
    cause       bigint      not null,
    since       timestamptz not null,
    due_at      timestamptz not null,
    primary key (org_id, feedback_id, user_id, type, cause)
);
call protect_by_organisation('owed_answer');
create index owed_answer_user on owed_answer (org_id, user_id);
create table settled_answer (
    org_id      bigint      not null,
    feedback_id bigint      not null,
    primary key (org_id, feedback_id)
);
call protect_by_organisation('settled_answer');

create index announcement_published on announcement (org_id, id) where status = 'PUBLISHED' and not is_deleted;
create index content_asset_expiring on content_asset (org_id, owner_id, expire_at)
    where status = 'PUBLISHED' and not is_deleted and expire_at is not null;
create index promotion_proposal_open on promotion_proposal (org_id, content_asset_id)
    where status = 'PROPOSED' and not is_deleted;
create index content_request_untriaged on content_request (org_id, received_at)
    where status = 'RECEIVED' and received_at is not null and not is_deleted;
create index content_request_answered on content_request (org_id, created_by_id, decided_at)
    where decided_at is not null and not is_deleted;
create index derivation_stale on derivation (org_id, owner_id) where status = 'STALE' and not is_deleted;

-- What each user has to know of or to decide by now: a row for as long as it stands open. since and until_at may lie
-- ahead and behind, and are compared with the clock by whoever asks.
create view attention with (security_invoker = true) as
select r.org_id, 'ANNOUNCEMENT' as type, r.user_id, a.id as subject_id, 0::bigint as cause, a.name::text as name,
       a.published_at as since, null::timestamptz as until_at, null::timestamptz as due_at, false as urgent
from announcement_receipt r
join announcement a on a.org_id = r.org_id and a.id = r.announcement_id
where a.status = 'PUBLISHED' and not a.is_deleted and not r.is_deleted and r.acknowledged_at is null
union all
select org_id, 'ASSET_REVIEW', owner_id, id, floor(extract(epoch from review_due_since) * 1000)::bigint, name,
       review_due_since, null, review_by, review_cause = 'CHANGED'
from content_asset
where review_due_since is not null and not is_deleted
union all
select org_id, 'ASSET_EXPIRING', owner_id, id, floor(extract(epoch from expire_at) * 1000)::bigint, name,
       expire_at - interval '14 days', expire_at, expire_at, false
from content_asset
where status = 'PUBLISHED' and not is_deleted and expire_at is not null
union all
select p.org_id, 'PROMOTION_PROPOSAL', a.owner_id, p.id, 0, a.name, p.created_date, null, null, false
from promotion_proposal p
join content_asset a on a.org_id = p.org_id and a.id = p.content_asset_id
where p.status = 'PROPOSED' and not p.is_deleted and not a.is_deleted
union all
select q.org_id, 'CONTENT_REQUEST', u.id, q.id, 0, q.name, q.received_at, null, q.needed_by::timestamptz, false
from content_request q
join directory_user u on u.org_id = q.org_id and u.active and u.function = 'MARKETING' and u.seniority = 'HEAD'
where q.status = 'RECEIVED' and q.received_at is not null and not q.is_deleted
union all
select org_id, 'CONTENT_REQUEST_ANSWER', created_by_id, id,
       floor(extract(epoch from coalesce(done_at, decided_at)) * 1000)::bigint, name, coalesce(done_at, decided_at),
       coalesce(done_at, decided_at) + interval '30 days', null, false
from content_request
where decided_at is not null and not is_deleted
union all
select org_id, 'DERIVATION_STALE', owner_id, id, floor(extract(epoch from stale_since) * 1000)::bigint, name, stale_since,
       null, null, false
from derivation
where status = 'STALE' and stale_since is not null and not is_deleted
union all
select o.org_id, o.type, o.user_id, o.feedback_id, o.cause, 'Feedback', o.since, null, o.due_at, o.type = 'ESCALATION'
from owed_answer o
where not exists (
    select from settled_answer s where s.org_id = o.org_id and s.feedback_id = o.feedback_id);
