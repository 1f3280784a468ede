-- One row per import. It moves in the transaction of each batch of records, so it always says exactly where the import stands.
create table import_run (
    id          uuid        primary key,
    object      text        not null,
    mode        text        not null,
    key         text,                          -- the field that finds records
    dry_run     boolean     not null,
    actor       jsonb       not null,          -- who started it, and writes every row
    actor_id    uuid        not null,
    file_name   text        not null,
    format      jsonb       not null,          -- encoding and delimiter that the file is read with
    columns     jsonb       not null,          -- what each column means, and how its dates are read
    region      text,
    currency    text,
    state       text        not null check (state in ('running', 'paused', 'done', 'failed', 'undone')),
    problem     jsonb,
    total       bigint      not null,
    position    bigint      not null default 0, -- rows dealt with
    created     bigint      not null default 0,
    updated     bigint      not null default 0,
    unchanged   bigint      not null default 0,
    duplicate   bigint      not null default 0,
    wrong       bigint      not null default 0,
    busy_millis bigint      not null default 0,
    created_at  timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz
);

create index import_run_latest on import_run (created_at desc);

-- Why a row was not taken. The row itself stays in the file.
create table import_error (
    id     bigint generated always as identity primary key,
    import uuid   not null references import_run on delete cascade,
    line   bigint not null, -- of the file, where the row begins
    field  text,
    code   text   not null,
    args   jsonb  not null,
    text   jsonb            -- words of whoever wrote the rule
);

create index import_error_import on import_error (import, id);

-- What a batch did, so that it can be undone.
create table import_row (
    import   uuid   not null references import_run on delete cascade,
    position bigint not null, -- where the batch began
    created  uuid[] not null,
    updated  uuid[] not null,
    primary key (import, position)
);
