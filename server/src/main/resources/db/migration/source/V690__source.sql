-- Systems elsewhere that have records of the same things. The first comes first where sources are asked in order.
create table source_system (
    id    uuid    primary key,
    code  text    not null unique, -- in addresses
    name  text    not null,
    trust text    not null check (trust in ('full', 'gaps')),
    place integer not null -- from 0
);

-- What a source says of a record, whole, and the record that it is about here. Key and values are sealed.
create table source_record (
    id          uuid        primary key,
    source      uuid        not null references source_system,
    object      text        not null,
    code        text        not null, -- keyed hash of the key
    coded_with  text        not null, -- the keys that it was made with
    key         text        not null,
    record      uuid        not null,
    held        text        not null,
    fields      text[]      not null, -- those of which it has a value
    received_at timestamptz not null,
    changed_at  timestamptz,          -- in the source, as far as it says so
    unique (source, object, code)
);
create index source_record_record on source_record (object, record, id);

-- What the rules have made of it: per record what they wrote (sealed), what was pinned by hand, and which source each value is from.
create table source_golden (
    object  text  not null,
    record  uuid  not null,
    written text  not null,
    pins    jsonb not null,
    chosen  jsonb not null,
    primary key (object, record)
);

-- By which rule the value of each field is chosen, as far as somebody said it.
create table source_rules (
    object  text   primary key,
    version bigint not null, -- counts up
    rules   jsonb  not null
);

-- All records of these objects that have sources are worked out anew. "last" is the record that it has come to.
create table source_run (
    id         uuid        primary key,
    actor      text        not null, -- in whose name records are changed
    state      text        not null check (state in ('running', 'stopped', 'done')),
    objects    text[]      not null, -- those that are left, the one it is at in front
    last       uuid        not null default '00000000-0000-0000-0000-000000000000',
    total      bigint,
    done       bigint      not null default 0,
    refused    bigint      not null default 0, -- records that stay as they are
    started_at timestamptz not null,
    ended_at   timestamptz
);
create unique index source_run_running on source_run (state) where state = 'running';
create index source_run_latest on source_run (started_at);
