-- Views that come with the program and that somebody does not want to see.
alter table view_choice add column hidden uuid[] not null default '{}';
