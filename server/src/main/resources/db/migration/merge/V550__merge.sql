-- Records that became one. What they held before is sealed and kept as long as it can be taken back; that they became one is kept for good.
create table merge_run (
    id        uuid        primary key,
    object    text        not null,
    kept      uuid        not null,
    actor     uuid        not null,
    at        timestamptz not null,
    told      text,                     -- what was done, step by step; sealed; empty once it can no longer be taken back
    undone_at timestamptz,
    undone_by uuid
);

create index merge_run_kept on merge_run (kept, id desc);
create index merge_run_object on merge_run (object, id desc);
create index merge_run_at on merge_run (at) where told is not null;

-- Which records went, and which one has their place; also records that would have been doubles of others once those had become one.
create table merge_lost (
    merge  uuid    not null references merge_run on delete cascade,
    object text    not null,
    record uuid    not null,
    kept   uuid    not null,
    chosen boolean not null,            -- by whoever merged; false where it followed
    primary key (merge, record)
);

create index merge_lost_record on merge_lost (record);
create index merge_lost_kept on merge_lost (kept);

-- Whose lookups were turned, so that they can be turned back.
create table merge_moved (
    merge     uuid      not null references merge_run on delete cascade,
    number    integer   not null,
    object    text      not null,
    field     text      not null,
    target    text      not null,
    lost      uuid      not null,
    kept      uuid      not null,
    records   uuid[]    not null,
    positions integer[] not null,
    dropped   boolean   not null,
    primary key (merge, number)
);
