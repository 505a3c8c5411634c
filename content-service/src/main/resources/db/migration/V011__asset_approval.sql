-- The two keys that an asset is approved with, and the review its owner owes.
create table asset_approval (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    content_asset_id    bigint      not null,
    user_id             bigint      not null,
    function            text        not null,
    approved_date       timestamptz not null,
    withdrawn_date      timestamptz,
    withdrawn_reason    text,
    primary key (org_id, id),
    constraint asset_approval_content_asset_id_fkey
        foreign key (org_id, content_asset_id) references content_asset (org_id, id)
);
create index asset_approval_asset on asset_approval (org_id, content_asset_id);
-- One key is turned once, and by nobody who has turned the other one.
create unique index asset_approval_function on asset_approval (org_id, content_asset_id, function)
    where withdrawn_date is null and not is_deleted;
create unique index asset_approval_user on asset_approval (org_id, content_asset_id, user_id)
    where withdrawn_date is null and not is_deleted;
call protect_by_organisation('asset_approval');
call compare_without_case('asset_approval');
call carry_custom_values('asset_approval');

alter table content_asset
    add column review_due_since timestamptz,
    add column review_cause     text;
call compare_without_case('content_asset');
create index content_asset_review_due on content_asset (org_id, review_due_since, id)
    where review_due_since is not null and not is_deleted;
-- For the calendar, which looks across organisations.
create index content_asset_review on content_asset (review_by)
    where status in ('APPROVED', 'PUBLISHED') and review_due_since is null and not is_deleted;
