-- Phone numbers in the form in which two are the same. Leads that are on record get theirs with their next change.
alter table lead add column normalized_phone text collate without_case;
create index lead_duplicate_phone on lead (org_id, normalized_phone, id)
    where normalized_phone is not null and not is_deleted;
