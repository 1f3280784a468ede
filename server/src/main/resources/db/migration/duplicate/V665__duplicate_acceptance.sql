-- An order to merge all groups of an object that are likely enough, and how far it has come.
create table duplicate_acceptance (
    id         uuid             primary key,
    object     text             not null,
    least      double precision not null, -- how likely a group has to be
    actor      text             not null, -- who gave the order, and merges
    state      text             not null check (state in ('running', 'stopped', 'done', 'undoing', 'undone')),
    total      bigint           not null, -- so many groups there were
    cursor     text,                      -- the last group that was looked at
    merged     bigint           not null default 0,
    refused    bigint           not null default 0, -- groups that stay to be decided
    restored   bigint           not null default 0, -- merges that were taken back
    kept       bigint           not null default 0, -- merges that could not be taken back
    started_at timestamptz      not null,
    ended_at   timestamptz
);
create unique index duplicate_acceptance_running on duplicate_acceptance (object) where state in ('running', 'undoing');
create index duplicate_acceptance_latest on duplicate_acceptance (started_at);

-- What it has merged and not yet tried to take back.
create table duplicate_accepted (
    acceptance uuid not null references duplicate_acceptance on delete cascade,
    merge      uuid not null,
    primary key (acceptance, merge)
);
