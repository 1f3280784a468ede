-- One order for many records. It moves in the transaction of each of its steps: "cursor" says how far it has come.
create table bulk_run (
    id          uuid        primary key,
    object      text        not null,
    kind        text        not null check (kind in ('edit', 'delete')),
    actor       text        not null,          -- who gave the order, and changes every record
    actor_id    uuid        not null,
    asked       text        not null,          -- which records, and their new values; sealed
    state       text        not null check (state in ('running', 'stopped', 'done', 'failed', 'undoing', 'undone')),
    problem     text,                          -- why it failed; sealed
    total       bigint,
    cursor      text,
    steps       integer     not null default 0,
    changed     bigint      not null default 0,
    unchanged   bigint      not null default 0,
    refused     bigint      not null default 0,
    restored    bigint      not null default 0,
    kept        bigint      not null default 0, -- could not be taken back: changed by somebody since
    created_at  timestamptz not null,
    finished_at timestamptz
);

create index bulk_run_created on bulk_run (created_at);

-- What each step did, so that it can be told and taken back. What records held before is sealed.
create table bulk_step (
    bulk    uuid    not null references bulk_run on delete cascade,
    number  integer not null,
    undone  boolean not null default false,
    refused integer not null,
    told    text    not null,
    primary key (bulk, number)
);
