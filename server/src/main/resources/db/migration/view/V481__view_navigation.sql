-- Which objects stand in the side bar, in which groups and order. Without a row it is as usual.
create table view_navigation (
    role     text  primary key, -- empty for everybody whose role has none of its own
    arranged jsonb not null
);
