-- Everything taken out as one file, or such a file taken in. The file is kept sealed beside the files of records.
create table whole_run (
    id          uuid        primary key,
    kind        text        not null check (kind in ('export', 'restore')),
    actor       text        not null,          -- who asked for it
    actor_id    uuid        not null,
    state       text        not null check (state in ('running', 'done', 'stopped', 'failed')),
    problem     jsonb,                         -- why it failed, in words; names no record
    total       bigint,                        -- records
    done        bigint      not null default 0,
    missing     bigint      not null default 0, -- files whose bytes were not to be had
    size        bigint,                        -- of the file, in bytes
    created_at  timestamptz not null,
    finished_at timestamptz
);

create index whole_run_created on whole_run (created_at);
create unique index whole_run_running on whole_run ((true)) where state = 'running';
