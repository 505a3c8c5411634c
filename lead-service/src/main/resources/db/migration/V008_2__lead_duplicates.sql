-- What the duplicate rules of Lead ask for, in any case of letters by the columns' own collation.
create index lead_duplicate_email on lead (org_id, email) where email is not null and not is_deleted;
create index lead_duplicate_name on lead (org_id, name, company) where not is_deleted;
