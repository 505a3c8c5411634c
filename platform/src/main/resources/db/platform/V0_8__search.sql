-- Full-text search in records, with trigrams for what nobody spelled right.
create extension if not exists pg_trgm;

-- Makes a table's texts searchable: names weigh most (A), then e-mail addresses (B), telephone numbers (C), all else (D).
-- The words of an e-mail address count one by one as well.
create procedure searchable(records regclass, names text[])
    language plpgsql as
$$
declare
    texts text;
    spelled text;
begin
    select string_agg(format('setweight(to_tsvector(''simple'', %s), %L)', words, weight), ' || ' order by weight)
    into texts
    from (
        select weight, string_agg(
            case weight
                when 'B' then format('coalesce(%1$I, '''') || '' '' || translate(coalesce(%1$I, ''''), ''@._-'', ''    '')', attname)
                else format('left(coalesce(%I, ''''), 100000)', attname)
            end, ' || '' '' || ' order by attnum) as words
        from (
            select attname, attnum, case
                when attname = any(names) then 'A'
                when attname like '%email' then 'B'
                when attname like '%phone' or attname = 'fax' then 'C'
                else 'D'
            end as weight
            from pg_attribute
            where attrelid = records and atttypid = 'text'::regtype and attnum > 0 and not attisdropped
        ) as weighed
        group by weight
    ) as parts;
    select string_agg(format('coalesce(%I, '''')', name), ' || '' '' || ') into spelled from unnest(names) as name;
    execute format(
        'alter table %s add column search tsvector generated always as (%s) stored,'
        ' add column search_names text collate "C" generated always as (lower((%s) collate "und-x-icu")) stored',
        records, texts, spelled);
    execute format('create index on %s using gin (search)', records);
    execute format('create index on %s using gin (search_names gin_trgm_ops)', records);
end
$$;

-- The current organisation's records that match, best first; where none does, those whose names are spelled alike.
-- Runs as the owner, whose reading row-level security does not filter: a filter of that kind keeps PostgreSQL from asking
-- the index. The organisation is compared here instead.
create function find_records(searched regclass, asked tsquery, words text, most integer)
    returns table (record_id bigint, score real)
    language plpgsql stable security definer set search_path = pg_catalog, public as
$$
begin
    return query execute format(
        'select id, ts_rank(search, $1) from %s'
        ' where org_id = rapport_org() and not is_deleted and search @@ $1 order by 2 desc, 1 limit $2', searched)
        using asked, most;
    if not found and words <> '' then
        return query execute format(
            'select id, word_similarity($1, search_names) from %s'
            ' where org_id = rapport_org() and not is_deleted and $1 <%% search_names order by 2 desc, 1 limit $2',
            searched)
            using lower(words), most;
    end if;
end
$$;

-- As before, but leaves alone what is compared without case already, and what is derived: a column that another one is
-- derived from cannot change its type.
create or replace procedure compare_without_case(records regclass)
    language plpgsql as
$$
declare
    texts text;
begin
    select string_agg(format('alter column %I type text collate without_case', attname), ', ')
    into texts
    from pg_attribute
    where attrelid = records and atttypid = 'text'::regtype and attnum > 0 and not attisdropped
        and attgenerated = '' and attcollation <> 'without_case'::regcollation;
    if texts is not null then
        execute format('alter table %s %s', records, texts);
    end if;
end
$$;
