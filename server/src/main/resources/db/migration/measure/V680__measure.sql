-- By what the records of an object are measured, as far as somebody said it.
create table measure_policy (
    object  text   primary key,
    version bigint not null, -- counts up
    policy  jsonb  not null
);

-- A measurement of objects, one after the other. "last" is the record that it has come to.
create table measure_run (
    id         uuid        primary key,
    by_name    text,                 -- empty for the program itself
    state      text        not null check (state in ('running', 'stopped', 'done')),
    objects    text[]      not null, -- those that are left, the one it is at in front
    last       uuid        not null default '00000000-0000-0000-0000-000000000000',
    total      bigint,
    done       bigint      not null default 0,
    started_at timestamptz not null,
    ended_at   timestamptz
);
create unique index measure_run_running on measure_run (state) where state = 'running';
create index measure_run_latest on measure_run (started_at);

-- What was measured on a day: so many are good out of all, and so many records are behind those that are not.
create table measure_result (
    object    text   not null,
    day       date   not null,
    measure   text   not null check (measure in ('completeness', 'validity', 'uniqueness', 'timeliness', 'accuracy')),
    dimension text   not null check (dimension in ('all', 'field', 'owner', 'source')),
    key       text   not null, -- a field, a person, an option; empty for all, and where there is none
    good      bigint not null,
    total     bigint not null,
    behind    bigint not null,
    primary key (object, day, measure, dimension, key)
);
create index measure_result_day on measure_result (day);

-- Records that are not good where no condition finds them; of the latest measurement only.
create table measure_behind (
    object  text not null,
    measure text not null check (measure in ('validity', 'uniqueness')),
    record  uuid not null,
    field   text not null, -- empty for the whole record
    code    text not null, -- of what is wrong
    owner   uuid,
    source  text,
    run     uuid not null,
    primary key (object, measure, record, field, code)
);
