-- The statements of a search. They run as the owner, whose reading row-level security does not filter: a filter of that kind
-- keeps PostgreSQL from asking the index for words. The organisation is compared here instead. Each is planned anew for
-- what is asked, so that what nobody chose costs nothing.

-- Which facets an asset fails, a bit for each. What is chosen is an object of lists by the facets' names.
create function asset_misses(asset asset_facts, chosen jsonb) returns integer
    language sql immutable parallel safe
    return case when not chosen ? 'type' or chosen -> 'type' ? asset.type then 0 else 1 end
         | case when not chosen ? 'stage' or asset.choices && choices_of('s', chosen -> 'stage') then 0 else 2 end
         | case when not chosen ? 'persona' or asset.choices && choices_of('p', chosen -> 'persona') then 0 else 4 end
         | case when not chosen ? 'industry' or asset.choices && choices_of('i', chosen -> 'industry') then 0 else 8 end
         | case when not chosen ? 'product' or asset.choices && choices_of('r', chosen -> 'product') then 0 else 16 end
         | case when not chosen ? 'messageType' or chosen -> 'messageType' ? asset.message_type then 0 else 32 end
         | case when not chosen ? 'language' or chosen -> 'language' ? asset.language then 0 else 64 end
         | case when not chosen ? 'owner' or chosen -> 'owner' ? asset.owner_id::text then 0 else 128 end
         | case when not chosen ? 'status' or chosen -> 'status' ? asset.status then 0 else 256 end
         | case when not chosen ? 'scope' or chosen -> 'scope' ? asset.scope then 0 else 512 end;

-- Where to look: in all assets, in those that have the words ($1), or in those whose names are spelled like them ($2), with
-- their rank. The organisation is written as a number: read from its setting, it would be read once per row. Words come
-- first (offset 0): PostgreSQL takes what is chosen for rare, and would look up the words of all that it leaves.
create function assets_asked(asked tsquery, spelled text) returns text
    language sql stable
    return case when asked is null and spelled is null then ' from asset_facts f'
                else ' from (select asset_id, '
                     || case when asked is null then 'word_similarity($2, name)' else 'ts_rank(words, $1)' end
                     || ' as rank from asset_words where org_id = ' || coalesce(rapport_org(), 0) || ' and '
                     || case when asked is null then '$2 <% name' else 'words @@ $1' end
                     || ' offset 0) w join asset_facts f on f.asset_id = w.asset_id' end
           || ' where f.org_id = ' || coalesce(rapport_org(), 0);

-- Whether any asset at all has the words.
create function assets_have(asked tsquery) returns boolean
    language sql stable security definer set search_path = pg_catalog, public
    return exists (select from asset_words where org_id = rapport_org() and words @@ asked);

-- A page of what matches, best first, behind a given rank and asset; the newest first where nothing is looked for.
create function find_assets(asked tsquery, spelled text, chosen jsonb, rank_before real, id_before bigint, most integer)
    returns table (asset_id bigint, rank real)
    language plpgsql stable security definer set search_path = pg_catalog, public
    set work_mem = '64MB' set jit = off as
$$
begin
    if asked is null and spelled is null then
        return query execute
            'select f.asset_id, null::real' || assets_asked(asked, spelled)
            || ' and asset_misses(f, $3) = 0 and ($4 is null or f.asset_id < $4) order by f.asset_id desc limit $5'
            using asked, spelled, chosen, id_before, most;
    else
        return query execute
            'select * from (select f.asset_id, w.rank' || assets_asked(asked, spelled) || ' and asset_misses(f, $3) = 0) found'
            || ' where $4 is null or (rank, asset_id) < ($4, $5) order by rank desc, asset_id desc limit $6'
            using asked, spelled, chosen, rank_before, id_before, most;
    end if;
end
$$;

-- How many assets match in all (a row without a facet), and how many of each value of each facet would, were nothing chosen
-- in that facet: the most frequent values, and those that are chosen. All in one reading: an asset counts for all facets
-- if it fails none, for one facet if it fails that one alone.
create function count_assets(asked tsquery, spelled text, chosen jsonb, most integer)
    returns table (facet text, value text, assets bigint, distinct_values bigint)
    language plpgsql stable security definer set search_path = pg_catalog, public
    set work_mem = '64MB' set jit = off as
$$
begin
    return query execute
        'with asset as (select f.*, asset_misses(f, $3) as misses' || assets_asked(asked, spelled) || ' offset 0),'
        || $sql$
        grouped as (
            select misses, type, stages, personas, industries, products, message_type, language, owner_id, status, scope,
                   count(*) as assets, grouping(type, stages, personas, industries, products, message_type, language,
                                                owner_id, status, scope) = 1023 as is_total
            from asset where misses & (misses - 1) = 0
            group by grouping sets (
                (misses, type), (misses, stages), (misses, personas), (misses, industries), (misses, products),
                (misses, message_type), (misses, language), (misses, owner_id), (misses, status), (misses, scope),
                (misses))),
        counted as (
            select f.facet, lower(choice collate pg_c_utf8) as key, min(choice) as value, sum(assets)::bigint as assets
            from grouped g
            cross join lateral (values
                (1, 'type', type), (2, 'stage', stages), (4, 'persona', personas), (8, 'industry', industries),
                (16, 'product', products), (32, 'messageType', message_type), (64, 'language', language),
                (128, 'owner', owner_id::text), (256, 'status', status), (512, 'scope', scope)) f (bit, facet, list)
            cross join unnest(string_to_array(f.list, ';')) as choice
            where f.list is not null and g.misses in (0, f.bit)
            group by 1, 2),
        ordered as (
            select *, row_number() over (partition by c.facet order by assets desc, key) as place,
                   count(*) over (partition by c.facet) as distinct_values
            from counted c)
        select null::text, null::text, coalesce(sum(assets), 0)::bigint, null::bigint from grouped
        where is_total and misses = 0
        union all
        (select o.facet, o.value, o.assets, o.distinct_values from ordered o
         where place <= $4 or $3 ? o.facet and o.key = any (choices_of('', $3 -> o.facet))
         order by o.facet, place)
        $sql$
        using asked, spelled, chosen, most;
end
$$;

-- A text with words marked, by characters that are taken out of it before.
create function marked(content text, words tsquery, options text) returns text
    language sql immutable strict parallel safe
    return ts_headline('simple', translate(content, chr(2) || chr(3) || chr(4), ''), words, options);
