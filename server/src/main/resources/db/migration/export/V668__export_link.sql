-- Links by which the file of an export is fetched without signing in, for some hours.
create table export_link (
    id          uuid        primary key,
    export      uuid        not null references export_run on delete cascade,
    secret_hash bytea       not null unique,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    fetched     bigint      not null default 0,
    fetched_at  timestamptz
);

create index export_link_export on export_link (export);
