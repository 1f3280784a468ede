-- What is looked for in the records of an object, where it is not the usual; sealed, since a condition may name somebody.
create table cleansing_criteria (
    object     text        primary key,
    version    bigint      not null, -- counts the changes
    told       text        not null,
    changed_by uuid        not null,
    changed_at timestamptz not null
);

-- When all objects are looked through; one row, or none as long as nobody changed anything.
create table cleansing_schedule (
    one     boolean primary key default true check (one),
    version bigint  not null,
    nightly boolean not null,
    hour    integer not null check (hour between 0 and 23)
);

-- The last night that was begun, so that of several nodes one begins it.
create table cleansing_night (
    one   boolean primary key default true check (one),
    night date    not null
);

-- A passage through all records of an object. "last" says how far it has come.
create table cleansing_scan (
    id         uuid        primary key,
    object     text        not null,
    by_user    uuid        not null,
    by_name    text        not null,
    state      text        not null check (state in ('running', 'paused', 'stopped', 'done')),
    last       uuid        not null default '00000000-0000-0000-0000-000000000000',
    total      bigint,
    done       bigint      not null default 0,
    found      bigint      not null default 0,
    started_at timestamptz not null,
    ended_at   timestamptz
);
create unique index cleansing_scan_running on cleansing_scan (object) where state in ('running', 'paused');
create index cleansing_scan_latest on cleansing_scan (started_at);

-- How the positive numbers of a field spread when the latest scan began, on the natural logarithm.
create table cleansing_spread (
    object    text             not null,
    field     text             not null,
    unit      text             not null, -- the currency of amounts
    number    bigint           not null,
    median    double precision not null,
    deviation double precision not null,
    primary key (object, field, unit)
);

-- What is wrong with a record and why, by names and ids: no value stands here in clear. What a decision has replaced is sealed in
-- "told", with the reason that was given.
create table cleansing_finding (
    id            uuid        primary key,
    object        text        not null,
    record        uuid        not null,
    kind          text        not null check (kind in ('format', 'missing', 'outlier', 'inconsistent', 'stale')),
    field         text        not null, -- empty for the record as a whole
    cause         text        not null,
    state         text        not null check (state in ('open', 'dismissed', 'applied', 'undone', 'gone')),
    suggested     boolean     not null,
    basis         text, -- where a value may be taken from: these records' field
    source_object text,
    source_field  text,
    sources       uuid[],
    owner         uuid, -- of the record, when it was looked at last
    scan          uuid        not null, -- the last one that has found it
    found_at      timestamptz not null,
    decided_by    uuid,
    decided_at    timestamptz,
    told          text,
    ordered       uuid -- the order that has put it right
);
create unique index cleansing_finding_standing on cleansing_finding (object, record, kind, field, cause)
    where state in ('open', 'dismissed', 'undone');
create index cleansing_finding_list on cleansing_finding (object, state, id desc);
create index cleansing_finding_kind on cleansing_finding (object, state, kind, field, id desc);
create index cleansing_finding_ordered on cleansing_finding (ordered, id desc) where ordered is not null;

-- Many proposals done in the background as one, and taken back.
create table cleansing_order (
    id          uuid        primary key,
    actor       text        not null,
    actor_id    uuid        not null,
    object      text        not null,
    kind        text,
    field       text,
    owner       uuid,
    state       text        not null check (state in ('running', 'stopped', 'done', 'undoing', 'undone', 'failed')),
    last        uuid,
    total       bigint      not null,
    done        bigint      not null default 0,
    refused     bigint      not null default 0,
    created_at  timestamptz not null,
    finished_at timestamptz
);
create index cleansing_order_latest on cleansing_order (created_at);
