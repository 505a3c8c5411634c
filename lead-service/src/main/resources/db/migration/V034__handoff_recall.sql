-- That a hand-off was submitted and taken back again, which the hand-off itself forgets. Only ever added to, and by the
-- trigger alone, so that no way of recalling one goes past it.
create table handoff_recall (
    org_id         bigint      not null,
    handoff_id     bigint      not null,
    submitted_at   timestamptz not null,
    recalled_at    timestamptz not null,
    recalled_by_id bigint      not null,
    primary key (org_id, handoff_id, submitted_at),
    constraint handoff_recall_handoff_id_fkey foreign key (org_id, handoff_id) references handoff (org_id, id)
);
call protect_by_organisation('handoff_recall');

create function remember_recall() returns trigger language plpgsql as $$
begin
    insert into handoff_recall (org_id, handoff_id, submitted_at, recalled_at, recalled_by_id)
    values (new.org_id, new.id, old.submitted_at, new.last_modified_date, new.last_modified_by_id)
    on conflict do nothing;
    return null;
end $$;
create trigger recall_of_handoff after update of status on handoff for each row
    when (old.status = 'SUBMITTED' and new.status = 'DRAFT' and old.submitted_at is not null)
    execute function remember_recall();
