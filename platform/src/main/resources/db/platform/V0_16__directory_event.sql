-- Decides between two facts of the same moment; null for users that were kept before.
alter table directory_user add column event_id uuid;
