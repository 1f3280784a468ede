-- How the records of each object are sealed: with which keys, which fields, found in which way; and how far it has come with sealing
-- them anew when that is to be otherwise.
create table record_sealing (
    object   text        primary key,
    edition  text        not null default '', -- of all records
    wanted   text        not null default '', -- of those that it has come to
    last     uuid        not null default '00000000-0000-0000-0000-000000000000', -- the record it came to
    done     bigint      not null default 0,
    total    bigint      not null default 0,
    begun_at timestamptz,
    over_at  timestamptz
);
