-- A hand-off that nobody decided in time climbs. Those from before do not: nobody waits for them any more.
alter table handoff
    add column escalates_at timestamptz,
    add column settled_at   timestamptz;
create index handoff_climbing on handoff (org_id, escalates_at) where status = 'TIMED_OUT' and escalates_at is not null;

create table handoff_escalation (
    org_id              bigint      not null,
    id                  bigint      not null,
    version             integer     not null,
    is_deleted          boolean     not null,
    created_date        timestamptz not null,
    created_by_id       bigint      not null,
    last_modified_date  timestamptz not null,
    last_modified_by_id bigint      not null,
    system_modstamp     timestamptz not null,
    handoff_id          bigint      not null,
    kind                text        not null,
    rung                text        not null,
    to_user_id          bigint,
    raised_at           timestamptz not null,
    due_at              timestamptz,
    calendar_id         bigint,
    calendar_version    integer,
    side                text,
    statement           text,
    primary key (org_id, id),
    constraint handoff_escalation_handoff_id_fkey
        foreign key (org_id, handoff_id) references handoff (org_id, id) on delete cascade
);
create index handoff_escalation_handoff on handoff_escalation (org_id, handoff_id);
create index handoff_escalation_asked on handoff_escalation (org_id, to_user_id) where kind = 'RAISED';
call protect_by_organisation('handoff_escalation');
call compare_without_case('handoff_escalation');
call carry_custom_values('handoff_escalation');

-- Nobody is asked twice, no rung is passed over twice, and each side has its say once on each rung.
create unique index handoff_escalation_raised_key on handoff_escalation (org_id, handoff_id, to_user_id)
    where kind = 'RAISED';
create unique index handoff_escalation_passed_key on handoff_escalation (org_id, handoff_id, rung)
    where kind = 'PASSED_OVER';
create unique index handoff_escalation_said_key on handoff_escalation (org_id, handoff_id, rung, side)
    where kind = 'STATEMENT';

-- Append-only, whoever asks: beside the organisation's policy no row is open to removal, and none to change, but that what
-- was said goes when the person is erased.
create policy never_removed on handoff_escalation as restrictive for delete using (false);
create function keep_escalation() returns trigger language plpgsql as $$
begin
    if (old.org_id, old.id, old.handoff_id, old.kind, old.rung, old.to_user_id, old.raised_at, old.due_at,
        old.calendar_id, old.calendar_version, old.side)
       is distinct from
       (new.org_id, new.id, new.handoff_id, new.kind, new.rung, new.to_user_id, new.raised_at, new.due_at,
        new.calendar_id, new.calendar_version, new.side)
       or new.is_deleted or (new.statement is not null and new.statement is distinct from old.statement) then
        raise exception 'what was written of a hand-off that climbs stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger escalation_stays before update on handoff_escalation for each row execute function keep_escalation();
