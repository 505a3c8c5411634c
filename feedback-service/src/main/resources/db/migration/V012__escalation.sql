-- Answers that are overdue climb a ladder. Nothing was told yet while escalated_to is null; then escalate_at is null as
-- well, and the deadline counts: so do rows that were written before there was a ladder.
alter table feedback
    add column escalated_to text collate without_case,
    add column escalate_at timestamptz,
    add column debtor_statement text collate without_case,
    add column creditor_statement text collate without_case;

-- For the timer, which looks in all organisations at once.
create index feedback_escalation_idx on feedback (org_id, coalesce(escalate_at, due_at))
    where status in ('NEW', 'ROUTED', 'ACKNOWLEDGED') and not is_deleted and escalated_to is distinct from 'CEO';

create table feedback_escalation (
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
    rung                text        not null,
    is_passed_over      boolean     not null,
    reason              text,
    due_at              timestamptz not null,
    escalated_at        timestamptz not null,
    told_user_id        bigint,
    other_told_user_id  bigint,
    primary key (org_id, id),
    constraint feedback_escalation_feedback_id_fkey foreign key (org_id, feedback_id) references feedback (org_id, id)
);
call protect_by_organisation('feedback_escalation');
call compare_without_case('feedback_escalation');
call carry_custom_values('feedback_escalation');
call hide_with_feedback('feedback_escalation');

-- Never twice, however many replicas look at once.
create unique index feedback_escalation_rung_key on feedback_escalation (org_id, feedback_id, rung);
create index feedback_escalation_told_idx on feedback_escalation (org_id, told_user_id);
create index feedback_escalation_other_told_idx on feedback_escalation (org_id, other_told_user_id);
