-- A form on a page of ours that strangers fill in. Its public key leads to the organisation before anybody is known.
create table web_form (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    owner_id            bigint      not null,
    name                text        not null,
    is_active           boolean     not null,
    public_key          text        not null,
    consent_text        text,
    consent_version     integer     not null,
    campaign_id         bigint,
    lead_source         text,
    allowed_origins     text,
    most_per_hour       integer     not null,
    external_id         text,
    primary key (org_id, id),
    constraint web_form_campaign_id_fkey foreign key (org_id, campaign_id) references campaign (org_id, id)
);
create unique index web_form_external_id_key on web_form (org_id, external_id) where not is_deleted;
create index web_form_campaign on web_form (org_id, campaign_id) where campaign_id is not null;
call protect_by_organisation('web_form');
call compare_without_case('web_form');
call carry_custom_values('web_form');
-- Over all organisations: the one question that is asked before the organisation is known. 128 random bits are unique.
create index web_form_public_key on web_form (public_key);

-- What people were asked to agree to, word by word, in every version.
create table consent_statement (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    web_form_id         bigint      not null,
    consent_version     integer     not null,
    wording             text        not null,
    primary key (org_id, id),
    constraint consent_statement_web_form_id_fkey foreign key (org_id, web_form_id) references web_form (org_id, id)
);
create unique index consent_statement_version on consent_statement (org_id, web_form_id, consent_version);
call protect_by_organisation('consent_statement');
call compare_without_case('consent_statement');
call carry_custom_values('consent_statement');

-- Where somebody came from who came by a form, and what they agreed to there.
alter table touch
    add column web_form_id bigint,
    add column consent_statement_id bigint,
    add column utm_source text,
    add column utm_medium text,
    add column utm_campaign text,
    add column utm_term text,
    add column utm_content text,
    add column referrer text,
    add constraint touch_web_form_id_fkey foreign key (org_id, web_form_id) references web_form (org_id, id),
    add constraint touch_consent_statement_id_fkey
        foreign key (org_id, consent_statement_id) references consent_statement (org_id, id);
create index touch_web_form on touch (org_id, web_form_id) where web_form_id is not null;
create index touch_consent_statement on touch (org_id, consent_statement_id) where consent_statement_id is not null;
call compare_without_case('touch');

alter table contact_preference
    add column consent_statement_id bigint,
    add column consented_at timestamptz,
    add constraint contact_preference_consent_statement_id_fkey
        foreign key (org_id, consent_statement_id) references consent_statement (org_id, id);

-- Passes that have been used, until they are too old to be used at all.
create table form_pass (
    org_id     bigint      not null,
    nonce      uuid        not null,
    expires_at timestamptz not null,
    primary key (org_id, nonce)
);
call protect_by_organisation('form_pass');
create index form_pass_expires_at on form_pass (expires_at);

-- Submissions of one hour: all of a form (no client), and those of each client, whom only a keyed digest names.
create table form_tally (
    org_id      bigint      not null,
    form_id     bigint      not null,
    hour        timestamptz not null,
    client      bytea       not null,
    submissions integer     not null,
    primary key (org_id, form_id, hour, client)
);
call protect_by_organisation('form_tally');
create index form_tally_hour on form_tally (hour);

-- The key that signs passes, the same for all replicas. Row-level security without a policy hides it from the
-- application's role.
create table form_key (key bytea not null);
alter table form_key enable row level security;
insert into form_key
select decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
