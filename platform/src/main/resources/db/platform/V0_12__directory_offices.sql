-- Who may speak for the company, and where a user's days begin; null until the gateway tells of the user again.
alter table directory_user add column executive_role text, add column time_zone text;
