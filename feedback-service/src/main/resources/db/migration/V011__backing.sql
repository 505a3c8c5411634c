-- Who says the same, and which accounts it was heard from.
create table feedback_vote (
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
    primary key (org_id, id),
    constraint feedback_vote_feedback_id_fkey foreign key (org_id, feedback_id) references feedback (org_id, id)
);
call protect_by_organisation('feedback_vote');
call compare_without_case('feedback_vote');
call carry_custom_values('feedback_vote');
call hide_with_feedback('feedback_vote');
create unique index feedback_vote_feedback_id_key on feedback_vote (org_id, feedback_id, created_by_id)
    where not is_deleted;

create table feedback_source (
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
    account_id          bigint      not null,
    primary key (org_id, id),
    constraint feedback_source_feedback_id_fkey foreign key (org_id, feedback_id) references feedback (org_id, id)
);
call protect_by_organisation('feedback_source');
call compare_without_case('feedback_source');
call carry_custom_values('feedback_source');
call hide_with_feedback('feedback_source');
create unique index feedback_source_account_id_key on feedback_source (org_id, feedback_id, account_id)
    where not is_deleted;
