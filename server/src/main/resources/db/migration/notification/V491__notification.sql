-- What people are told: names of objects, ids and times, nothing of what stands in records. Who may see what is asked when it is read.
create table notification_item (
    id      uuid        primary key default gen_random_uuid(),
    person  uuid        not null,
    kind    text        not null,
    object  text        not null,
    record  uuid,                          -- empty where many records are meant at once
    comment uuid,
    actor   uuid        not null,
    times   integer     not null default 1, -- how often, since it was last read
    at      timestamptz not null,
    read_at timestamptz
);
create index notification_item_inbox on notification_item (person, at desc, id desc);
create index notification_item_unread on notification_item (person, at desc, id desc) where read_at is null;
create index notification_item_record on notification_item (record) where record is not null;
create index notification_item_old on notification_item (at);
-- What happens again before it was read is told once.
create unique index notification_item_bundle on notification_item (person, kind, object, record)
    nulls not distinct where read_at is null and comment is null;

create table notification_follow (
    record uuid        not null,
    object text        not null,
    person uuid        not null,
    at     timestamptz not null,
    primary key (record, object, person)
);

-- Kinds that somebody does not want to hear of.
create table notification_muted (
    person uuid not null,
    kind   text not null,
    primary key (person, kind)
);
