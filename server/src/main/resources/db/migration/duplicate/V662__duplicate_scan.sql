-- What was learnt about the records of an object that are of one thing; sealed, as it tells which values are common.
create table duplicate_model (
    object    text        primary key,
    edition   bigint      not null, -- counts up
    model     text        not null,
    former    text,                 -- by which some records are still found; empty for what is usual
    settled   boolean     not null, -- whether all records are found by the model itself
    records   bigint      not null, -- so many there were
    learnt_at timestamptz not null
);

-- A search through all records of an object. "last" says how far it has come.
create table duplicate_scan (
    id         uuid        primary key,
    object     text        not null,
    by_user    uuid        not null,
    by_name    text        not null,
    state      text        not null check (state in ('running', 'paused', 'stopped', 'done')),
    last       uuid        not null default '00000000-0000-0000-0000-000000000000',
    total      bigint,
    done       bigint      not null default 0,
    found      bigint      not null default 0, -- records that are likely to be of one thing with another
    started_at timestamptz not null,
    ended_at   timestamptz
);
create unique index duplicate_scan_running on duplicate_scan (object) where state in ('running', 'paused');
create index duplicate_scan_latest on duplicate_scan (started_at);

-- Records that are likely to be of one thing, for somebody to look at.
create table duplicate_group (
    id         uuid             primary key,
    object     text             not null,
    status     text             not null check (status in ('open', 'apart', 'merged')),
    score      double precision not null, -- the least likely of its members
    assignee   uuid,
    found_at   timestamptz      not null,
    decided_by uuid,
    decided_at timestamptz,
    members    uuid[] -- once it is decided
);
create index duplicate_group_list on duplicate_group (object, status, score desc, id desc);

-- Only while a group is open; reasons are fields, weights and words, never values.
create table duplicate_member (
    object  text             not null,
    record  uuid             not null,
    "group" uuid             not null references duplicate_group on delete cascade,
    mate    uuid, -- the record because of which it came into the group; none of the first
    score   double precision,
    reasons jsonb            not null,
    primary key (object, record)
);
create index duplicate_member_group on duplicate_member ("group");
