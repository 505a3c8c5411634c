create table handoff (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    lead_id             bigint      not null,
    campaign_id         bigint,
    from_user_id        bigint      not null,
    to_user_id          bigint,
    note                text,
    status              text        not null,
    submitted_at        timestamptz,
    due_at              timestamptz,
    decided_at          timestamptz,
    decided_by_id       bigint,
    rejection_code      text,
    rejection_note      text,
    answered_at         timestamptz,
    closed_at           timestamptz,
    primary key (org_id, id),
    constraint handoff_lead_id_fkey foreign key (org_id, lead_id) references lead (org_id, id),
    constraint handoff_campaign_id_fkey foreign key (org_id, campaign_id) references campaign (org_id, id)
);
-- A lead is talked about once at a time. The verb asks first; this stops two who ask at the same moment.
create unique index handoff_lead_id_key on handoff (org_id, lead_id)
    where status in ('DRAFT', 'SUBMITTED', 'REJECTED') and not is_deleted;
create index handoff_lead on handoff (org_id, lead_id);
create index handoff_due on handoff (org_id, due_at) where status = 'SUBMITTED';
create index handoff_submitted on handoff (org_id, submitted_at);
call protect_by_organisation('handoff');
call compare_without_case('handoff');
