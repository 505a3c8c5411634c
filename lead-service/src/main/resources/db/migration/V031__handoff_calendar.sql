-- By which calendar, as it was then, the deadline of a hand-off was counted. Deadlines from before were counted by the
-- configured hours, and say nothing.
alter table handoff
    add column calendar_id      bigint,
    add column calendar_version integer;
