-- Mails that are to be sent, and those that were. What one says is written when it is sent, so that it tells of nothing that
-- is done by then; its id is what a mailbox knows a repetition by.
create table notification_mail (
    org_id           bigint      not null,
    id               uuid        not null,
    user_id          bigint      not null,
    notification_ids bigint[]    not null,
    is_digest        boolean     not null,
    created_at       timestamptz not null,
    attempts         integer     not null default 0,
    next_attempt_at  timestamptz,
    sent_at          timestamptz,
    primary key (org_id, id)
);
call protect_by_organisation('notification_mail');
create policy own on notification_mail as restrictive using (is_own(user_id));
-- Over all organisations: what is to be sent.
create index notification_mail_due on notification_mail (next_attempt_at) where next_attempt_at is not null;
