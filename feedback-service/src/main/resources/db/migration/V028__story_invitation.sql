-- Sellers who have won a deal are asked for its story.
create table story_invitation (
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
    seller_id           bigint      not null,
    opportunity_id      bigint      not null,
    won_at              timestamptz not null,
    status              text        not null,
    story_id            bigint,
    primary key (org_id, id),
    constraint story_invitation_story_id_fkey foreign key (org_id, story_id) references story (org_id, id)
);
call protect_by_organisation('story_invitation');
call compare_without_case('story_invitation');
call carry_custom_values('story_invitation');
create unique index story_invitation_opportunity_key on story_invitation (org_id, opportunity_id) where not is_deleted;
create index story_invitation_seller on story_invitation (org_id, seller_id, won_at);
