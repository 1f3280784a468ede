-- Records drawn at random, whose values somebody holds against the truth.
create table measure_spot_check (
    id         uuid        primary key,
    object     text        not null,
    fields     text[]      not null,
    seed       bigint      not null, -- by which they were drawn
    by_user    uuid        not null,
    by_name    text        not null,
    started_at timestamptz not null,
    ended_at   timestamptz
);
create index measure_spot_check_latest on measure_spot_check (object, started_at);

-- Marks are an object of fields, each right, wrong or unknown.
create table measure_spot_record (
    spot_check uuid    not null references measure_spot_check on delete cascade,
    place      integer not null, -- from 0
    record     uuid    not null,
    marks      jsonb   not null default '{}',
    primary key (spot_check, place)
);
