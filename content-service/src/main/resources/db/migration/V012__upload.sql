-- Files that arrive in parts. Gone once they are versions, or have been left alone for too long.
create table upload (
    org_id           bigint      not null,
    id               uuid        not null,
    content_asset_id bigint      not null,
    user_id          bigint      not null,
    size             bigint      not null,
    received         bigint      not null default 0,
    file_name        text        not null,
    title            text,
    version_id       bigint,
    lease            timestamptz,
    touched_at       timestamptz not null,
    primary key (org_id, id)
);
call protect_by_organisation('upload');
-- For the sweep, which looks across organisations.
create index upload_touched on upload (touched_at);

create table upload_part (
    org_id      bigint not null,
    upload_id   uuid   not null,
    first       bigint not null,
    size        bigint not null,
    content_key uuid   not null,
    primary key (org_id, upload_id, first),
    foreign key (org_id, upload_id) references upload (org_id, id)
);
call protect_by_organisation('upload_part');
create index upload_part_content_key on upload_part (content_key);
