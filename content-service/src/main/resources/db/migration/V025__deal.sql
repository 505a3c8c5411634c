-- What is known of deals by the events of lead-service: how they came out.
create table known_deal (
    org_id         bigint      not null,
    opportunity_id bigint      not null,
    outcome        text        not null,
    amount         numeric,
    at             timestamptz not null,
    primary key (org_id, opportunity_id)
);
call protect_by_organisation('known_deal');
create index known_deal_won on known_deal (org_id, at) where outcome = 'WON';

-- The deal that a lead has become.
alter table known_lead add column opportunity_id bigint;
create index known_lead_opportunity on known_lead (org_id, opportunity_id) where opportunity_id is not null;
create index known_lead_master on known_lead (org_id, master_id) where master_id is not null;

create index content_use_opportunity on content_use (org_id, opportunity_id) where opportunity_id is not null;

alter table content_asset add column production_cost numeric;
