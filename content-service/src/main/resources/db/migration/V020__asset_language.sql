-- In which language an asset speaks, by its BCP 47 tag.
alter table content_asset add column language text;
call compare_without_case('content_asset');
