-- How far each customer has come past the close: where the furthest of its won deals is, unless somebody has said otherwise.
alter table account
    add column stage               text,
    add column stage_reason        text,
    add column stage_follows_deals boolean not null default true;
call compare_without_case('account');
update account set stage = furthest.stage
from (select org_id, account_id,
             (array['CLOSED_WON', 'ONBOARD', 'ADOPT', 'EXPAND', 'ADVOCATE'])[max(array_position(
                 array['closed won', 'onboard', 'adopt', 'expand', 'advocate'], lower(stage_name)))] as stage
      from opportunity
      where is_won and not is_deleted and account_id is not null
      group by org_id, account_id) as furthest
where furthest.org_id = account.org_id and furthest.account_id = account.id;

-- How accounts came to stand where they do.
create table account_history (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    account_id          bigint      not null,
    from_stage          text,
    to_stage            text,
    occurred_at         timestamptz not null,
    is_implied          boolean     not null,
    reason              text,
    opportunity_id      bigint,
    primary key (org_id, id),
    -- An account that is removed for good takes its history along; nothing else may.
    constraint account_history_account_id_fkey
        foreign key (org_id, account_id) references account (org_id, id) on delete cascade
);
create index account_history_account on account_history (org_id, account_id, occurred_at, id);
call protect_by_organisation('account_history');
call compare_without_case('account_history');
call carry_custom_values('account_history');

-- Append-only, whoever asks: beside the organisation's policy, no row is open to change.
create policy never_changed on account_history as restrictive for update using (false);
create policy never_removed on account_history as restrictive for delete using (false);

-- An account follows its deals.
create index opportunity_won_of_account on opportunity (org_id, account_id) where is_won and not is_deleted;
