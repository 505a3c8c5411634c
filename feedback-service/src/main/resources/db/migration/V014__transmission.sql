-- What somebody asks of the organisation, and the hops it takes from unit to unit.
create table feedback_request (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    subject             text        not null,
    text                text        not null,
    about_type          text        not null,
    about_id            bigint,
    origin              text        not null,
    asked_by_id         bigint      not null,
    due_at              timestamptz not null,
    primary key (org_id, id)
);
call protect_by_organisation('feedback_request');
call compare_without_case('feedback_request');
call carry_custom_values('feedback_request');

-- One call for contributions to a plan, however often we are told of the plan.
create unique index feedback_request_about_id_key on feedback_request (org_id, about_id) where origin = 'CAMPAIGN_PLAN';

create table feedback_hop (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    feedback_request_id bigint      not null,
    parent_hop_id       bigint,
    function            text        not null,
    team                text,
    to_user_id          bigint,
    is_for_unit         boolean     not null,
    status              text        not null,
    sent_at             timestamptz not null,
    acknowledged_at     timestamptz,
    forwarded_at        timestamptz,
    reminders           integer     not null,
    remind_at           timestamptz,
    primary key (org_id, id),
    constraint feedback_hop_feedback_request_id_fkey
        foreign key (org_id, feedback_request_id) references feedback_request (org_id, id),
    constraint feedback_hop_parent_hop_id_fkey foreign key (org_id, parent_hop_id) references feedback_hop (org_id, id)
);
call protect_by_organisation('feedback_hop');
call compare_without_case('feedback_hop');
call carry_custom_values('feedback_hop');

-- Nobody is asked the same twice.
create unique index feedback_hop_to_user_id_key on feedback_hop (org_id, feedback_request_id, to_user_id);
create index feedback_hop_owed_idx on feedback_hop (org_id, to_user_id) where status = 'SENT' and not is_deleted;
create index feedback_hop_sent_idx on feedback_hop (org_id, sent_at);

-- For the timer, which looks in all organisations at once.
create index feedback_hop_remind_idx on feedback_hop (org_id, remind_at) where status = 'SENT' and not is_deleted;
