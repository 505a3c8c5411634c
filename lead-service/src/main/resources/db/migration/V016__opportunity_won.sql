create index opportunity_won on opportunity (org_id, close_date) where is_won and not is_deleted;
