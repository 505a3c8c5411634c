-- What assets are found and counted by: a narrow row each to count over, and a row of words each to find with. The assets
-- and their versions stay the truth; nothing but the triggers below writes here.
create extension if not exists btree_gin;

-- Texts are compared by their bytes. The choices of lists stand in lower case behind a letter for their list.
create table asset_facts (
    org_id       bigint not null,
    asset_id     bigint not null,
    owner_id     bigint not null,
    type         text   not null collate "C",
    status       text   not null collate "C",
    scope        text   not null collate "C",
    message_type text   collate "C",
    language     text   collate "C",
    stages       text   collate "C",
    personas     text   collate "C",
    industries   text   collate "C",
    products     text   collate "C",
    choices      text[] not null collate "C",
    primary key (org_id, asset_id)
);
call protect_by_organisation('asset_facts');

create table asset_words (
    org_id   bigint   not null,
    asset_id bigint   not null,
    name     text     not null collate "C",
    words    tsvector not null,
    primary key (org_id, asset_id)
);
call protect_by_organisation('asset_words');
-- Assets are looked for more often than they are written: no search reads through a list of what is still to be entered.
create index asset_words_words on asset_words using gin (org_id, words) with (fastupdate = off);
create index asset_words_name on asset_words using gin (org_id, name gin_trgm_ops) with (fastupdate = off);

create function choices_of(letter text, list jsonb) returns text[]
    language sql immutable strict parallel safe
    return array(select letter || lower(choice collate pg_c_utf8) from jsonb_array_elements_text(list) as choice);

create view asset_facts_told with (security_invoker = true) as
select org_id, id as asset_id, owner_id, type, status, scope, message_type, language, stages, personas, industries, products,
       coalesce(choices_of('s', to_jsonb(string_to_array(stages, ';'))), '{}')
           || choices_of('p', to_jsonb(string_to_array(personas, ';')))
           || choices_of('i', to_jsonb(string_to_array(industries, ';')))
           || choices_of('r', to_jsonb(string_to_array(products, ';'))) as choices
from content_asset
where not is_deleted;

-- A name weighs most, then what is said to the buyer, whom it is for, and what is written in the newest version's file.
create view asset_words_told with (security_invoker = true) as
select a.org_id, a.id as asset_id, lower(a.name collate pg_c_utf8) as name,
       setweight(to_tsvector('simple', a.name), 'A')
           || setweight(to_tsvector('simple', concat_ws(' ', a.outcome, a.proof)), 'B')
           || setweight(to_tsvector('simple', concat_ws(' ', a.stages, a.personas, a.industries, a.products)), 'C')
           || coalesce(setweight(v.search, 'D'), '') as words
from content_asset a
left join content_version v on v.org_id = a.org_id and v.id = a.latest_version_id and not v.is_deleted
where not a.is_deleted;

create function tell_facts() returns trigger language plpgsql as $$
begin
    delete from asset_facts where org_id = new.org_id and asset_id = new.id;
    insert into asset_facts select * from asset_facts_told where org_id = new.org_id and asset_id = new.id;
    return null;
end $$;

-- An asset and its version may change at the same time in two transactions. The words are locked before either is read, so
-- that whoever comes second sees what the first has done.
create function tell_words(org bigint, asset bigint) returns void language plpgsql as $$
begin
    perform from asset_words where org_id = org and asset_id = asset for update;
    insert into asset_words select * from asset_words_told where org_id = org and asset_id = asset
    on conflict (org_id, asset_id) do update set name = excluded.name, words = excluded.words;
end $$;

create function tell_words_of_asset() returns trigger language plpgsql as $$
begin
    if new.is_deleted then
        delete from asset_words where org_id = new.org_id and asset_id = new.id;
    else
        perform tell_words(new.org_id, new.id);
    end if;
    return null;
end $$;

create function tell_words_of_version() returns trigger language plpgsql as $$
begin
    if exists (select from content_asset
               where org_id = new.org_id and id = new.content_asset_id and latest_version_id = new.id and not is_deleted) then
        perform tell_words(new.org_id, new.content_asset_id);
    end if;
    return null;
end $$;

create function forget_asset() returns trigger language plpgsql as $$
begin
    delete from asset_facts where org_id = old.org_id and asset_id = old.id;
    delete from asset_words where org_id = old.org_id and asset_id = old.id;
    return null;
end $$;

create trigger facts_of_new after insert on content_asset for each row execute function tell_facts();
create trigger words_of_new after insert on content_asset for each row execute function tell_words_of_asset();
-- By bytes: another case of letters is another label.
create trigger facts_of_changed after update on content_asset for each row
    when ((old.owner_id, old.is_deleted, old.type collate "C", old.status collate "C", old.scope collate "C",
           old.message_type collate "C", old.language collate "C", old.stages collate "C", old.personas collate "C",
           old.industries collate "C", old.products collate "C")
        is distinct from
          (new.owner_id, new.is_deleted, new.type collate "C", new.status collate "C", new.scope collate "C",
           new.message_type collate "C", new.language collate "C", new.stages collate "C", new.personas collate "C",
           new.industries collate "C", new.products collate "C"))
    execute function tell_facts();
create trigger words_of_changed after update on content_asset for each row
    when ((old.is_deleted, old.latest_version_id, old.name, old.outcome, old.proof, old.stages, old.personas, old.industries,
           old.products)
        is distinct from
          (new.is_deleted, new.latest_version_id, new.name, new.outcome, new.proof, new.stages, new.personas, new.industries,
           new.products))
    execute function tell_words_of_asset();
create trigger forgotten after delete on content_asset for each row execute function forget_asset();
create trigger words_of_changed after update on content_version for each row
    when (old.is_deleted <> new.is_deleted or old.search is distinct from new.search)
    execute function tell_words_of_version();

insert into asset_facts select * from asset_facts_told;
insert into asset_words select * from asset_words_told;
