call searchable('widget', '{name}');
call searchable('gadget', '{name}');
