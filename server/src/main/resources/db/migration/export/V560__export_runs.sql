-- An order to take records out, and how far it has come. Its file is kept sealed beside the files of records.
create table export_run (
    id          uuid        primary key,
    object      text        not null,
    actor       text        not null,          -- who asked, and whose rights the file follows
    actor_id    uuid        not null,
    asked       text        not null,          -- which records and fields, and what the file is called; sealed
    state       text        not null check (state in ('running', 'done', 'stopped', 'failed')),
    problem     text,                          -- why it failed; sealed
    total       bigint,
    written     bigint      not null default 0,
    size        bigint,
    created_at  timestamptz not null,
    finished_at timestamptz
);

create index export_run_created on export_run (created_at);
create index export_run_actor on export_run (actor_id, created_at);
