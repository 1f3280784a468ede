-- Pairs of records that look alike and of which somebody has said that they are not of one thing: nobody is told of them again.
create table record_distinct (
    object text        not null,
    one    uuid        not null, -- the smaller id of the two
    other  uuid        not null,
    by     uuid        not null,
    at     timestamptz not null,
    primary key (object, one, other)
);
