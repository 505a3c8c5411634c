-- What is written in a version, to be found by. Not a field: it may have 100,000 characters.
alter table content_version add column extracted_text text;
call compare_without_case('content_version');
call searchable('content_version', '{title}');

-- How far the machine has come with text and picture; after the search, since nobody looks for these words. Versions of
-- before are waiting too.
alter table content_version
    add column text_status      text    not null default 'PENDING',
    add column text_fault       text,
    add column preview_status   text    not null default 'PENDING',
    add column preview_fault    text,
    add column preview_key      uuid,
    add column restored_from_id bigint,
    add column rendition_tries  integer not null default 0,
    add column rendition_lease  timestamptz,
    add constraint content_version_restored_from_id_fkey
        foreign key (org_id, restored_from_id) references content_version (org_id, id);
call compare_without_case('content_version');
-- For those who work through it and for the sweep, who look across organisations.
create index content_version_waiting on content_version (id)
    where (text_status = 'PENDING' or preview_status = 'PENDING') and not is_deleted;
create index content_version_preview_key on content_version (preview_key) where preview_key is not null;
