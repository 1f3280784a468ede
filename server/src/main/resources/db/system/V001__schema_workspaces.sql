-- Tables of the whole installation; they live in the PostgreSQL schema "shuke".
create table workspace (
    name           text primary key,
    hosts          text[]      not null default '{}', -- host names under which people reach it, in lower case
    schema_version bigint      not null default 0,    -- goes up with every change of its objects; other nodes watch it
    created_at     timestamptz not null default now()
);
