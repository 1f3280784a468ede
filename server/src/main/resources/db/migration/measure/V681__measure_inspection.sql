-- A look at the whole database, part by part. "place" is the part it is at, "last" the record that it has come to there.
create table measure_inspection (
    id         uuid        primary key,
    by_name    text,                 -- empty for the program itself
    state      text        not null check (state in ('running', 'stopped', 'done')),
    place      integer     not null default 0,
    last       uuid        not null default '00000000-0000-0000-0000-000000000000',
    started_at timestamptz not null,
    ended_at   timestamptz
);
create unique index measure_inspection_running on measure_inspection (state) where state = 'running';
create index measure_inspection_latest on measure_inspection (started_at);

-- What was looked at, and what is wrong: so many records, and the first of them.
create table measure_finding (
    inspection uuid    not null references measure_inspection on delete cascade,
    place      integer not null,
    kind       text    not null,
    object     text    not null,
    field      text    not null, -- empty where it is about whole records
    target     text    not null, -- of a lookup, the object that it points to
    looked     bigint  not null default 0,
    wrong      bigint  not null default 0,
    records    uuid[]  not null default '{}',
    repaired   timestamptz, -- since when it is put right in the background
    primary key (inspection, place)
);
