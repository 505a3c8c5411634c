-- Events that have taken effect here. Written in the transaction of the effect, so that an event that is delivered
-- again has none.
create table inbox (
    org_id      bigint      not null,
    event_id    uuid        not null,
    received_at timestamptz not null,
    primary key (org_id, event_id)
);
call protect_by_organisation('inbox');

-- For forgetting old ones; rows arrive in its order, so the smallest kind of index does.
create index inbox_received_at on inbox using brin (received_at);
