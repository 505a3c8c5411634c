-- What kind of customer a lead may become, and where it came from: what tools must fit, and what leads are compared by.
alter table known_lead
    add column title       text,
    add column industry    text,
    add column lead_source text;
call compare_without_case('known_lead');
create index known_lead_stage_entry on known_lead_stage (org_id, entered_at);
create index content_use_exposure on content_use (org_id, lead_id, used_at) include (content_asset_id)
    where lead_id is not null and counts and not is_deleted;
