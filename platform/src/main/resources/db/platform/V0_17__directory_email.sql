-- Where a user is written to; null until the gateway tells of the user again.
alter table directory_user add column email text;
