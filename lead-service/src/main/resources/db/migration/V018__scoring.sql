-- What marketing thinks of leads: rules, the jobs that apply them to all leads, and the scores that come of it.
create table score_rule (
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
    is_active           boolean     not null,
    kind                text        not null,
    criteria            text,
    points              integer     not null,
    most_points         integer,
    window_days         integer,
    half_life_days      integer,
    external_id         text,
    primary key (org_id, id)
);
create unique index score_rule_external_id_key on score_rule (org_id, external_id) where not is_deleted;
call protect_by_organisation('score_rule');
call compare_without_case('score_rule');
call carry_custom_values('score_rule');

create table score_job (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    state               text        not null,
    started_date        timestamptz,
    ended_date          timestamptz,
    leads_total         integer     not null,
    leads_done          integer     not null,
    leads_changed       integer     not null,
    rules_hash          integer,
    last_lead_id        bigint,
    primary key (org_id, id)
);
create unique index score_job_open on score_job (org_id)
    where state in ('QUEUED', 'IN_PROGRESS') and not is_deleted;
call protect_by_organisation('score_job');
call compare_without_case('score_job');
call carry_custom_values('score_job');

alter table lead
    add column score             integer,
    add column fit_score         integer,
    add column engagement_score  integer,
    add column last_scored_date  timestamptz;

-- The question with which scores are asked for: who is most promising.
create index lead_score on lead (org_id, score) where score is not null;
