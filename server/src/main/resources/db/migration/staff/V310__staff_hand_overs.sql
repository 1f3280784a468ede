-- What belongs to somebody who leaves goes over to somebody else, step by step: "place" and "cursor" say how far it has come.
create table hand_over (
    id         uuid primary key,
    from_user  uuid        not null,
    to_user    uuid        not null,
    by_user    uuid        not null,
    by_name    text        not null,
    state      text        not null check (state in ('running', 'stopped', 'done')),
    place      text        not null default '',
    cursor     text,
    total      bigint,
    moved      bigint      not null default 0,
    refused    bigint      not null default 0,
    started_at timestamptz not null,
    ended_at   timestamptz
);
create index hand_over_from_user on hand_over (from_user, started_at);
create unique index hand_over_running on hand_over (from_user) where state = 'running';
