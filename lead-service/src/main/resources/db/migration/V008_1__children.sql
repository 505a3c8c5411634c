-- What sub-queries for children and semi-joins look up, where no index began with it yet.
create index campaign_member_lead on campaign_member (org_id, lead_id) where lead_id is not null;
create index campaign_member_contact on campaign_member (org_id, contact_id) where contact_id is not null;
create index account_parent on account (org_id, parent_id) where parent_id is not null;
create index campaign_parent on campaign (org_id, parent_id) where parent_id is not null;
create index lead_campaign on lead (org_id, campaign_id) where campaign_id is not null;
create index handoff_campaign on handoff (org_id, campaign_id) where campaign_id is not null;
create index touch_campaign on touch (org_id, campaign_id) where campaign_id is not null;
create index task_what on task (org_id, what_id) where what_id is not null;
