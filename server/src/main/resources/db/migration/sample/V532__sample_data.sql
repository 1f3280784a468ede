-- What came along as sample data, in the order in which it was loaded: what is pointed at comes before what points at it.
create table sample_record (
    record    uuid   primary key,
    object    text   not null,
    version   bigint not null,   -- as it was loaded; another one says that somebody has changed it since
    place     bigint not null generated always as identity,
    kept      text,              -- why the last removal left it where it is
    gone_with uuid               -- the removal that put it into the recycle bin
);
create index sample_record_place on sample_record (place);
create index sample_record_gone on sample_record (gone_with, place) where gone_with is not null;

-- One removal of the sample data. It moves in the transaction of each of its steps: "cursor" is the place that it has come to.
create table sample_removal (
    id         uuid        primary key,
    actor      text        not null, -- who began it, in whose name records are removed
    by_name    text        not null,
    wholly     boolean     not null, -- also what would be kept
    state      text        not null check (state in ('running', 'stopped', 'done')),
    back       boolean     not null default false, -- whether it is being, or was, taken back
    total      bigint,
    cursor     bigint,
    removed    bigint      not null default 0,
    kept       bigint      not null default 0,
    restored   bigint      not null default 0,
    lost       bigint      not null default 0, -- could not be taken back
    started_at timestamptz not null,
    ended_at   timestamptz
);
create unique index sample_removal_running on sample_removal ((true)) where state = 'running';
create index sample_removal_latest on sample_removal (started_at desc);
