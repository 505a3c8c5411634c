-- Who is asked for feedback is told of it (owed_answer, type FEEDBACK_REQUEST, a row for the hop and one for each time that
-- it was due to remind them, of which the last stands for all). What each user has to know of or to decide by now is otherwise as before,
-- but that assets which expire far ahead need not be looked at: whoever asks compares with the 14 days.
create index content_asset_next_expiry on content_asset (org_id, expire_at)
    where status = 'PUBLISHED' and not is_deleted and expire_at is not null;

create or replace view attention with (security_invoker = true) as
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
where status = 'PUBLISHED' and not is_deleted and expire_at < now() + interval '15 days'
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
select o.org_id, o.type, o.user_id, o.feedback_id, o.cause,
       case o.type when 'FEEDBACK_REQUEST' then 'Feedback request' else 'Feedback' end, o.since, null, o.due_at,
       o.type = 'ESCALATION'
from owed_answer o
where not exists (select from settled_answer s where s.org_id = o.org_id and s.feedback_id = o.feedback_id)
  and not (o.type = 'FEEDBACK_REQUEST' and exists (
      select from owed_answer later
      where later.org_id = o.org_id and later.feedback_id = o.feedback_id and later.user_id = o.user_id
        and later.type = o.type and later.cause > o.cause));
