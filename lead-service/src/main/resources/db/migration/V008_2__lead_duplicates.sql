-- What the duplicate rules of Lead ask for; lower() as the question is put, whatever the column's collation.
create index lead_duplicate_email on lead (org_id, lower(email)) where email is not null and not is_deleted;
create index lead_duplicate_name on lead (org_id, lower(name), lower(company)) where not is_deleted;
