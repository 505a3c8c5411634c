call searchable('feedback', '{subject}');
call searchable('hypothesis', '{name}');
