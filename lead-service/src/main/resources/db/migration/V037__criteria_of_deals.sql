-- Of whom a criterion is asked; those from before are about leads.
alter table stage_criterion add column asked_of text not null default 'LEAD';
call compare_without_case('stage_criterion');
