create table note (
    org_id bigint not null, id bigint not null, text text not null,
    primary key (org_id, id)
);
call protect_by_organisation('note');

-- What the subscriber of these tests did, in order.
create table effect (
    org_id bigint not null, number bigint not null generated always as identity, note bigint not null, text text not null,
    primary key (org_id, number)
);
call protect_by_organisation('effect');
