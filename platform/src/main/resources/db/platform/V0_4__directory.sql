-- What this service needs to know of users; kept by the gateway's UserChanged.
create table directory_user (
    org_id    bigint      not null,
    id        bigint      not null,
    name      text        not null,
    function  text,
    seniority text,
    team      text,
    active    boolean     not null,
    as_of     timestamptz not null,
    primary key (org_id, id)
);
call protect_by_organisation('directory_user');
call compare_without_case('directory_user');
