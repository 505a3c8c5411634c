-- The key that signs positions in query results, the same for all replicas. Row-level security without a policy hides
-- it from the application's role.
create table cursor_key (key bytea not null);
alter table cursor_key enable row level security;
insert into cursor_key
select decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
