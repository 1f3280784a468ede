-- Who is told of changes, what is on its way there, and what came back.
create table webhook (
    id            uuid        primary key,
    version       bigint      not null,
    definition    text        not null,           -- sealed: its name, its address, and what it is told of
    secret        text        not null,           -- sealed
    old_secret    text,                           -- sealed; signs beside the new one for a while
    old_until     timestamptz,
    person        uuid        not null,           -- with whose rights it reads
    actor         text        not null,           -- the same, as JSON
    made_at       timestamptz not null,
    state         text        not null,           -- on, off, stopped (by itself)
    cause         text,                           -- why it stopped
    position      bigint      not null,           -- the last entry of the log that was looked at
    failures      integer     not null default 0, -- one after the other
    failing_since timestamptz,
    rest_until    timestamptz,
    delivered_at  timestamptz
);

create table webhook_delivery (
    id            uuid        primary key,        -- what is sent as webhook-id
    hook          uuid        not null references webhook on delete cascade,
    number        bigint      not null,           -- of the entry in the log: the order within a record
    event         uuid        not null,
    object        text        not null,
    record        uuid        not null,
    kind          text        not null,
    at            timestamptz not null,
    person        uuid,                           -- who did it
    fields        text[]      not null,
    state         text        not null,           -- waiting, delivered, dead, withheld
    attempts      integer     not null default 0,
    made_at       timestamptz not null,
    begun_at      timestamptz,                    -- when it was tried first: from then on for a day
    due_at        timestamptz not null,
    claimed_until timestamptz,
    ended_at      timestamptz,
    payload       text                            -- sealed: what was sent last
);
create index webhook_delivery_waiting on webhook_delivery (hook, number) where state = 'waiting';
create index webhook_delivery_order on webhook_delivery (hook, record, number) where state = 'waiting';
create index webhook_delivery_list on webhook_delivery (hook, id desc);
create index webhook_delivery_dead on webhook_delivery (hook, id desc) where state = 'dead';
create index webhook_delivery_old on webhook_delivery (made_at);

create table webhook_attempt (
    delivery uuid        not null references webhook_delivery on delete cascade,
    number   integer     not null,
    at       timestamptz not null,
    status   integer,                             -- empty where there was no answer
    millis   integer     not null,
    problem  text,
    answer   text,                                -- sealed: its beginning
    primary key (delivery, number)
);
