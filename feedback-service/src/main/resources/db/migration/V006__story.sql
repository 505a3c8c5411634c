-- What customers went through with us, and what they allow to be done with it.
create table story (
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
    text                text        not null,
    outcome             text,
    customer            text,
    industry            text,
    account_id          bigint,
    opportunity_id      bigint,
    status              text        not null,
    verified_by_id      bigint,
    verified_at         timestamptz,
    consent_given_by    text,
    consent_scope       text,
    consent_until       date,
    consented_uses      integer,
    consented_at        timestamptz,
    uses                integer     not null,
    published_at        timestamptz,
    retired_at          timestamptz,
    retirement_reason   text,
    primary key (org_id, id)
);
call protect_by_organisation('story');
call compare_without_case('story');
call carry_custom_values('story');
call searchable('story', '{name,customer}');

-- Each time a story was told.
create table story_use (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    story_id            bigint      not null,
    scope               text        not null,
    lead_id             bigint,
    opportunity_id      bigint,
    used_at             timestamptz not null,
    external_id         text,
    primary key (org_id, id),
    constraint story_use_story_id_fkey foreign key (org_id, story_id) references story (org_id, id)
);
call protect_by_organisation('story_use');
call compare_without_case('story_use');
call carry_custom_values('story_use');
create unique index story_use_external_id_key on story_use (org_id, external_id) where not is_deleted;
create index story_use_story on story_use (org_id, story_id);
