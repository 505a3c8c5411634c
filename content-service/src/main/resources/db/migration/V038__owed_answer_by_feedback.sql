-- A debt is looked up by whose it is and what about. While statistics are old the planner takes an index for as good as another
-- that begins with the same columns, and read all debts of a user to find one.
drop index owed_answer_user;
create index owed_answer_user on owed_answer (org_id, user_id, feedback_id);
