-- What proves who somebody is. Row-level security is on and no policy lets anything through: the role that serves
-- requests can neither read nor write here, whatever SQL it is made to run. The issuer works as the tables' owner,
-- because a login has to be checked before its organisation is known.

create table user_secret (
    user_id    bigint      primary key,
    org_id     bigint      not null,
    hash       text        not null,
    changed_at timestamptz not null
);

create table app_secret (
    app_id     bigint      primary key,
    org_id     bigint      not null,
    hash       text        not null,
    changed_at timestamptz not null
);

create table session (
    token_hash bytea       primary key,
    login_id   uuid        not null,
    kind       text        not null check (kind in ('ACCESS', 'REFRESH')),
    org_id     bigint      not null,
    user_id    bigint      not null,
    client_id  text        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null
);

create index session_login on session (login_id);
create index session_expiry on session (expires_at);

create table signing_key (
    sole        boolean     primary key default true check (sole),
    kid         text        not null,
    private_key bytea       not null,
    public_key  bytea       not null,
    created_at  timestamptz not null
);

create table api_usage (
    org_id bigint not null,
    day    date   not null,
    calls  bigint not null,
    primary key (org_id, day)
);

alter table user_secret enable row level security;
alter table app_secret enable row level security;
alter table session enable row level security;
alter table signing_key enable row level security;
alter table api_usage enable row level security;
