-- Events between their transaction and Kafka. Columns are named as Debezium's outbox router expects them, so that
-- change data capture can replace the relay. The key does not begin with the organisation, as all others do: this is
-- one queue, which the relay reads in the order of writing. json, not jsonb: it is sent as it was written, never asked.
create table outbox (
    seq           bigint      not null generated always as identity,
    id            uuid        not null default uuidv7(),
    aggregatetype text        not null,
    aggregateid   bigint      not null,
    type          text        not null,
    payload       json        not null,
    org_id        bigint      not null,
    time          timestamptz not null,
    traceparent   text,
    primary key (seq)
) with (
    -- Rows live for milliseconds: what was deleted is cleared away after a number of rows, not after a share of them.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 10000
);
call protect_by_organisation('outbox');
