-- Fields that organisations add to objects. What SQL has to look at is a column; the rest is read whole.
create table custom_field (
    org_id             bigint      not null,
    id                 bigint      not null,
    object             text        not null,
    name               text        not null collate without_case,
    key                bigint      not null,
    is_unique          boolean     not null,
    definition         jsonb       not null,
    created_date       timestamptz not null,
    created_by_id      bigint      not null,
    last_modified_date timestamptz not null,
    primary key (org_id, id),
    constraint custom_field_name_key unique (org_id, object, name),
    constraint custom_field_key_key unique (org_id, key)
);
call protect_by_organisation('custom_field');

-- Counts the changes of an organisation's fields, so that whoever keeps a copy sees in one row whether it is out of date.
-- Locked by each change: they happen one after the other.
create table custom_field_version (
    org_id  bigint      primary key,
    version bigint      not null,
    changed timestamptz not null
);
call protect_by_organisation('custom_field_version');

-- The values of unique custom fields, as texts, of the records that live. An index on the records' tables would have to be
-- made for each organisation's field.
create table custom_key (
    org_id    bigint not null,
    key       bigint not null,
    value     text   not null collate without_case,
    record_id bigint not null,
    primary key (org_id, key, value),
    foreign key (org_id, key) references custom_field (org_id, key) on delete cascade
);
create index custom_key_record on custom_key (org_id, record_id);
call protect_by_organisation('custom_key');

-- Keeps custom_key as the records are. A value that another record has is refused under the name of the field.
create function keep_custom_keys() returns trigger language plpgsql as $$
declare
    field record;
begin
    if tg_op <> 'INSERT' then
        delete from custom_key where org_id = old.org_id and record_id = old.id;
    end if;
    if tg_op <> 'DELETE' and not new.is_deleted then
        for field in
            select key, name, new.custom_values ->> key::text as value from custom_field
            where org_id = new.org_id and is_unique and new.custom_values ? key::text
            order by key
        loop
            insert into custom_key (org_id, key, value, record_id)
            values (new.org_id, field.key, field.value, new.id)
            on conflict do nothing;
            if not found then
                raise exception using
                    errcode = 'unique_violation',
                    message = format('another record has this value of %s', field.name),
                    table = tg_table_name,
                    column = field.name;
            end if;
        end loop;
    end if;
    return null;
end
$$;

-- Gives the records of one table room for the values of custom fields, by the fields' keys. Records without any cost nothing.
create procedure carry_custom_values(records regclass)
    language plpgsql as
$$
begin
    execute format('alter table %s add column custom_values jsonb', records);
    execute format(
        'create trigger custom_keys_of_new after insert on %s for each row'
        ' when (new.custom_values is not null) execute function keep_custom_keys()', records);
    execute format(
        'create trigger custom_keys_of_changed after update of custom_values, is_deleted on %s for each row'
        ' when (old.custom_values is distinct from new.custom_values'
        ' or (new.custom_values is not null and old.is_deleted <> new.is_deleted))'
        ' execute function keep_custom_keys()', records);
    execute format(
        'create trigger custom_keys_of_removed after delete on %s for each row'
        ' when (old.custom_values is not null) execute function keep_custom_keys()', records);
end
$$;
