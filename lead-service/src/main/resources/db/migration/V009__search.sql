call searchable('lead', '{first_name,last_name,company}');
call searchable('contact', '{first_name,last_name}');
call searchable('account', '{name}');
call searchable('campaign', '{name}');
call searchable('task', '{subject}');
