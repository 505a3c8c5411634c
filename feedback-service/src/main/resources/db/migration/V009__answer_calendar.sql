-- By which calendar, as it was then, the deadline of an answer was counted. Deadlines from before were counted by the
-- configured hours, and say nothing.
alter table feedback
    add column calendar_id      bigint,
    add column calendar_version integer;
