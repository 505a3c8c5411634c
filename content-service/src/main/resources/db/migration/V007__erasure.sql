-- A lead that was erased stays without a face, whatever is told of it later.
alter table known_lead add column is_erased boolean not null default false;
