-- What every service's database begins with. Tables are made by the owner role; the application's role is granted
-- reading and writing by default privileges and is held to its organisation by row-level security.

-- The organisation of the current transaction, or null: then no row is visible.
create function rapport_org() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('rapport.org_id', true), '')::bigint;

-- Protects one table: an organisation sees and writes its own rows only.
create procedure protect_by_organisation(protected regclass)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', protected);
    execute format(
        'create policy organisation on %s using (org_id = rapport_org()) with check (org_id = rapport_org())',
        protected);
end
$$;

-- Salesforce compares texts without regard to case. Done by the columns themselves and not by lower(), because row-level
-- security keeps an index from being asked with a function that might leak what it is given, and lower() might.
create collation without_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);

-- Has all texts of one table compared, sorted and kept unique without regard to case.
create procedure compare_without_case(records regclass)
    language plpgsql as
$$
declare
    texts text;
begin
    select string_agg(format('alter column %I type text collate without_case', attname), ', ')
    into texts
    from pg_attribute
    where attrelid = records and atttypid = 'text'::regtype and attnum > 0;
    if texts is not null then
        execute format('alter table %s %s', records, texts);
    end if;
end
$$;

-- Numbers of records, handed out in blocks of the increment (RecordNumbers.BLOCK).
create sequence record_number increment by 500;

create table idempotency (
    org_id      bigint      not null,
    user_id     bigint      not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      integer,
    location    text,
    etag        text,
    body        bytea,
    created_at  timestamptz not null default now(),
    primary key (org_id, user_id, key)
);
call protect_by_organisation('idempotency');
