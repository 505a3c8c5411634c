-- What is said about us, and what we answer.
create table mention (
    org_id                bigint      not null,
    id                    bigint      not null,
    version               integer     not null,
    is_deleted            boolean     not null,
    created_date          timestamptz not null,
    created_by_id         bigint      not null,
    last_modified_date    timestamptz not null,
    last_modified_by_id   bigint      not null,
    system_modstamp       timestamptz not null,
    source                text        not null,
    external_id           text        not null,
    external_key          text        not null,
    url                   text        not null,
    canonical_url         text        not null,
    source_digest         bytea       not null,
    address_digest        bytea       not null,
    name                  text        not null,
    author                text,
    text                  text        not null,
    published_at          timestamptz not null,
    reach                 integer,
    reach_at              timestamptz,
    our_reach             integer,
    status                text        not null,
    claim_type            text,
    truth                 text,
    classification_reason text,
    rule_id               bigint,
    matched_phrase        text,
    classified_by_id      bigint,
    classified_at         timestamptz,
    decision              text,
    decision_reason       text,
    decided_by_id         bigint,
    decided_at            timestamptz,
    assignee_id           bigint,
    assigned_at           timestamptz,
    draft_id              bigint,
    draft_count           integer     not null,
    approved_by_id        bigint,
    approved_at           timestamptz,
    posted_url            text,
    answered_as           text,
    posted_by_id          bigint,
    posted_at             timestamptz,
    follow_up_on          date,
    reminded_at           timestamptz,
    outcome               text,
    followed_up_at        timestamptz,
    primary key (org_id, id)
);
call protect_by_organisation('mention');
call compare_without_case('mention');
call carry_custom_values('mention');
call searchable('mention', '{name,author}');

-- By digests: addresses and ids of sources are told apart by case, and are longer than an index takes.
create unique index mention_external_key_key on mention (org_id, source_digest) where not is_deleted;
create unique index mention_url_key on mention (org_id, address_digest) where not is_deleted;
create index mention_external_key_lookup on mention (org_id, external_key);
create index mention_status_idx on mention (org_id, status, created_date);
create index mention_assignee_idx on mention (org_id, assignee_id)
    where status in ('ASSIGNED', 'DRAFTED', 'APPROVED') and not is_deleted;
create index mention_posted_idx on mention (org_id, posted_at) where posted_at is not null;
create index mention_decided_idx on mention (org_id, decided_at) where decided_at is not null;
create index mention_created_idx on mention (org_id, created_date);
-- For the timer, which looks through all organisations at once.
create index mention_follow_up_idx on mention (org_id, follow_up_on)
    where status = 'POSTED' and reminded_at is null and not is_deleted;

-- By which words a claim is told.
create table mention_rule (
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
    sort_order          integer     not null,
    phrases             text        not null,
    claim_type          text        not null,
    truth               text,
    is_active           boolean     not null,
    primary key (org_id, id)
);
call protect_by_organisation('mention_rule');
call compare_without_case('mention_rule');
call carry_custom_values('mention_rule');
create index mention_rule_active_idx on mention_rule (org_id, sort_order, id) where is_active and not is_deleted;

-- Answers as they were proposed; none is ever changed.
create table mention_draft (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    mention_id          bigint      not null,
    text                text        not null,
    draft_number        integer     not null,
    primary key (org_id, id),
    constraint mention_draft_mention_id_fkey foreign key (org_id, mention_id) references mention (org_id, id)
);
call protect_by_organisation('mention_draft');
call compare_without_case('mention_draft');
call carry_custom_values('mention_draft');
create unique index mention_draft_number_key on mention_draft (org_id, mention_id, draft_number);

-- How many people a mention had reached, and when.
create table mention_reach (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    mention_id          bigint      not null,
    observed_at         timestamptz not null,
    reach               integer     not null,
    primary key (org_id, id),
    constraint mention_reach_mention_id_fkey foreign key (org_id, mention_id) references mention (org_id, id)
);
call protect_by_organisation('mention_reach');
call compare_without_case('mention_reach');
call carry_custom_values('mention_reach');
create unique index mention_reach_at_key on mention_reach (org_id, mention_id, observed_at) where not is_deleted;

-- How many people an organisation itself reaches.
create table mention_setting (
    org_id    bigint  not null primary key,
    our_reach integer not null
);
call protect_by_organisation('mention_setting');
