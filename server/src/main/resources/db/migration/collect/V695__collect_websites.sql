-- Websites and other programs whose events are collected.
create table website (
    id         uuid        primary key,
    version    bigint      not null,
    key        text        not null unique,    -- what its script is found by, in its address
    definition text        not null,           -- sealed
    made_at    timestamptz not null,
    state      text        not null,           -- on, off
    consent    integer                         -- the version of the words that are agreed to by now
);

create table website_consent (
    website uuid        not null references website on delete cascade,
    version integer     not null,
    words   text        not null,              -- sealed
    since   timestamptz not null,
    primary key (website, version)
);

-- How many events were taken, by the day on which they happened.
create table website_day (
    website uuid        not null references website on delete cascade,
    day     date        not null,
    count   bigint      not null,
    last_at timestamptz not null,              -- when the last of them was taken
    primary key (website, day)
);

-- Somebody whose events belong together: a browser until somebody else uses it, or a person of whom a program tells.
create table website_visitor (
    id         uuid        primary key,
    website    uuid        not null references website on delete cascade,
    mark       text        not null,           -- by what the browser or the program knows her
    is_current boolean     not null,           -- whether what comes by this mark is hers
    claim      text,                           -- sealed: by what she is to be found
    due_at     timestamptz,                    -- when she is looked for again; null where that is over
    tries      integer     not null default 0,
    object     text,
    record     uuid,                           -- who she is
    consent    integer,                        -- the version of the words that she agreed to
    seen_at    timestamptz not null
);
create unique index website_visitor_mark on website_visitor (website, mark) where is_current;
create index website_visitor_record on website_visitor (record, seen_at desc) where record is not null;
create index website_visitor_due on website_visitor (due_at) where due_at is not null;
-- whoever takes her consent back does so by her mark, whoever had it before
create index website_visitor_marks on website_visitor (website, mark);
create index website_visitor_seen on website_visitor (website, seen_at);

-- What happened, in a partition for each month (UTC). Sent twice, with the same id and moment, it is one.
create table website_event (
    website uuid        not null,
    at      timestamptz not null,
    id      uuid        not null,
    visitor uuid        not null references website_visitor on delete cascade,
    content text        not null,              -- sealed: the type and its properties
    primary key (website, at, id)
) partition by range (at);
create index website_event_visitor on website_event (visitor, at desc, id desc);
