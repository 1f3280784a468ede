-- Tells this installation from others: what is kept outside the database is marked with it.
create table installation (
    id   uuid    not null default gen_random_uuid(),
    one  boolean primary key default true check (one)
);

insert into installation default values;
