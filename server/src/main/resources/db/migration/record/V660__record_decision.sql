-- Pairs of records that look alike and of which somebody has said whether they are of one thing. Nobody is told again of those that are not.
create table record_decision (
    object text        not null,
    one    uuid        not null, -- the smaller id of the two
    other  uuid        not null,
    same   boolean     not null,
    by     uuid        not null,
    at     timestamptz not null,
    primary key (object, one, other)
);
