call searchable('users', '{first_name,last_name,username}');
