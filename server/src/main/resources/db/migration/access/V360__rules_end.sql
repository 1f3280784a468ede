-- Sharing rules may end, as single shares do.
alter table access_rule add column until timestamptz;
