-- Who there is: organisations, their users, and the programs that call on their behalf.

create table organization (
    id                  bigint      not null,
    org_id              bigint      not null check (org_id = id),
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    name                text        not null,
    instance_name       text        not null,
    organization_type   text        not null,
    namespace_prefix    text,
    is_sandbox          boolean     not null,
    trial_expiration_date timestamptz,
    default_locale_sid_key text     not null,
    language_locale_key text        not null,
    time_zone_sid_key   text        not null,
    primary key (org_id, id)
);

-- The seed finds an organisation by its name before there is a tenant.
create unique index organization_name_key on organization (name);

create table users (
    id                  bigint      not null,
    org_id              bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    username            text        not null,
    email               text        not null,
    first_name          text,
    last_name           text        not null,
    name                text        not null,
    alias               text        not null,
    title               text,
    is_active           boolean     not null,
    user_type           text        not null,
    time_zone_sid_key   text        not null,
    locale_sid_key      text        not null,
    language_locale_key text        not null,
    email_encoding_key  text        not null,
    manager_id          bigint,
    function            text        not null,
    seniority           text        not null,
    executive_role      text,
    team                text,
    roles               text,
    primary key (org_id, id)
);

-- Not per organisation: a login names no organisation, so a username has to find it.
create unique index users_username_key on users (username);
create index users_email on users (org_id, email);
create index users_system_modstamp on users (org_id, system_modstamp, id);

create table connected_app (
    id                  bigint      not null,
    org_id              bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    name                text        not null,
    client_id           text        not null,
    run_as_id           bigint,
    public_key          text,
    is_active           boolean     not null,
    primary key (org_id, id)
);

-- Not per organisation, for the same reason as a username.
create unique index connected_app_client_id_key on connected_app (client_id);

call protect_by_organisation('organization');
call compare_without_case('organization');
call protect_by_organisation('users');
call compare_without_case('users');
call protect_by_organisation('connected_app');
call compare_without_case('connected_app');
