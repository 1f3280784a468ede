-- A file of several tables. Each that is imported is an import of its own; they are written in the order of their places.
create table import_set (
    id         uuid        primary key,
    actor      jsonb       not null,
    actor_id   uuid        not null,
    file_name  text        not null,
    dry_run    boolean     not null,
    tables     text        not null, -- what was found in the file, as sealed JSON
    created_at timestamptz not null
);

create index import_set_latest on import_set (created_at desc);

alter table import_run
    add column import_set uuid references import_set on delete cascade, -- null for a file that is imported alone
    add column place      integer;                                 -- among the imports of the set

create index import_run_set on import_run (import_set, place) where import_set is not null;
