-- Leads, contacts and hand-offs of people who were erased: what is told of them later is forgotten at once.
create table erased_subject (
    org_id    bigint not null,
    record_id bigint not null,
    primary key (org_id, record_id)
);
call protect_by_organisation('erased_subject');
