-- Keys that are old enough are looked for every hour, across all organisations.
create index idempotency_created on idempotency (created_at);
