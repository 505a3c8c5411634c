-- What a campaign's plan has to show before it goes on: approvals, waivers, its end, and the facts behind its gates.
alter table campaign
    add column abort_reason   text,
    add column retro_result   numeric,
    add column retro_low      numeric,
    add column retro_high     numeric,
    add column retro_decision text;
call compare_without_case('campaign');

create table campaign_approval (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    campaign_id         bigint      not null,
    user_id             bigint      not null,
    function            text        not null,
    approved_date       timestamptz not null,
    withdrawn_date      timestamptz,
    withdrawn_reason    text,
    primary key (org_id, id),
    constraint campaign_approval_campaign_id_fkey foreign key (org_id, campaign_id) references campaign (org_id, id)
);
create index campaign_approval_campaign on campaign_approval (org_id, campaign_id);
-- One key is turned once, and by nobody who has turned the other one.
create unique index campaign_approval_function on campaign_approval (org_id, campaign_id, function)
    where withdrawn_date is null and not is_deleted;
create unique index campaign_approval_user on campaign_approval (org_id, campaign_id, user_id)
    where withdrawn_date is null and not is_deleted;
call protect_by_organisation('campaign_approval');
call compare_without_case('campaign_approval');
call carry_custom_values('campaign_approval');

create table campaign_gate_waiver (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    campaign_id         bigint      not null,
    gate                text        not null,
    reason              text        not null,
    waived_by_id        bigint      not null,
    waived_date         timestamptz not null,
    expires_date        timestamptz not null,
    revoked_date        timestamptz,
    revoked_by_id       bigint,
    primary key (org_id, id),
    constraint campaign_gate_waiver_campaign_id_fkey
        foreign key (org_id, campaign_id) references campaign (org_id, id)
);
create index campaign_gate_waiver_campaign on campaign_gate_waiver (org_id, campaign_id);
create index campaign_gate_waiver_waived on campaign_gate_waiver (org_id, waived_date);
call protect_by_organisation('campaign_gate_waiver');
call compare_without_case('campaign_gate_waiver');
call carry_custom_values('campaign_gate_waiver');

-- Stories that a plan cites, whether verified or not.
create table campaign_story (
    org_id      bigint      not null,
    campaign_id bigint      not null,
    story_id    bigint      not null,
    cited_by_id bigint      not null,
    cited_at    timestamptz not null,
    primary key (org_id, campaign_id, story_id),
    constraint campaign_story_campaign_id_fkey foreign key (org_id, campaign_id) references campaign (org_id, id)
);
call protect_by_organisation('campaign_story');

-- Replicas of what the other services have said; each fact under the event that told it.
create table plan_contribution (
    org_id         bigint      not null,
    campaign_id    bigint      not null,
    event_id       uuid        not null,
    user_id        bigint      not null,
    function       text        not null,
    seniority      text        not null,
    contributed_at timestamptz not null,
    primary key (org_id, campaign_id, event_id)
);
call protect_by_organisation('plan_contribution');

create table verified_story (
    org_id         bigint      not null,
    story_id       bigint      not null,
    event_id       uuid        not null,
    verified_by_id bigint      not null,
    verified_at    timestamptz not null,
    primary key (org_id, story_id)
);
call protect_by_organisation('verified_story');

create table announcement_reach (
    org_id          bigint      not null,
    announcement_id bigint      not null,
    campaign_id     bigint      not null,
    event_id        uuid        not null,
    acknowledged    integer     not null,
    audience        integer     not null,
    reached_at      timestamptz not null,
    primary key (org_id, announcement_id)
);
create index announcement_reach_campaign on announcement_reach (org_id, campaign_id);
call protect_by_organisation('announcement_reach');

-- Empty for verdicts that arrived before their events were remembered.
alter table hypothesis_verdict add column event_id uuid;
