-- Which deal a touch was about.
alter table touch
    add column opportunity_id bigint,
    add constraint touch_opportunity_id_fkey foreign key (org_id, opportunity_id) references opportunity (org_id, id);
create index touch_opportunity on touch (org_id, opportunity_id, occurred_at) where opportunity_id is not null;
