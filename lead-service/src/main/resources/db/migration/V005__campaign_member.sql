create table campaign_member (
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
    lead_id             bigint,
    contact_id          bigint,
    status              text        not null,
    has_responded       boolean     not null,
    first_responded_date date,
    external_id         text,
    primary key (org_id, id),
    constraint campaign_member_campaign_id_fkey foreign key (org_id, campaign_id) references campaign (org_id, id),
    constraint campaign_member_lead_id_fkey foreign key (org_id, lead_id) references lead (org_id, id),
    constraint campaign_member_contact_id_fkey foreign key (org_id, contact_id) references contact (org_id, id)
);
create unique index campaign_member_external_id_key on campaign_member (org_id, external_id) where not is_deleted;
create unique index campaign_member_lead_id_key on campaign_member (org_id, campaign_id, lead_id) where not is_deleted;
create unique index campaign_member_contact_id_key on campaign_member (org_id, campaign_id, contact_id)
    where not is_deleted;
call protect_by_organisation('campaign_member');
call compare_without_case('campaign_member');
