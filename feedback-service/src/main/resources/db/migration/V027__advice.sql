-- What marketing advised the executives, and what became of it.
create table advice (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    name                text        not null,
    recommendation      text        not null,
    evidence            text        not null,
    to_user_id          bigint      not null,
    decide_by           date        not null,
    look_back_months    integer     not null,
    status              text        not null,
    decision            text,
    decision_reason     text,
    decided_by_id       bigint,
    decided_at          timestamptz,
    look_back_on        date,
    hindsight           text,
    outcome             text,
    looked_back_by_id   bigint,
    looked_back_at      timestamptz,
    primary key (org_id, id)
);
call protect_by_organisation('advice');
call compare_without_case('advice');
call carry_custom_values('advice');
call searchable('advice', '{name}');
create index advice_given on advice (org_id, decide_by) where status = 'GIVEN' and not is_deleted;
