alter table gadget add column code text collate without_case;
create unique index gadget_code_key on gadget (org_id, code) where not is_deleted;
