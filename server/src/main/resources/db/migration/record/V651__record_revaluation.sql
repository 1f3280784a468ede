-- Sums of money that are worked out anew because rates have changed, and how far that has come. A row goes when it is done.
create table record_revaluation (
    id         uuid        primary key,
    currencies text[]      not null,             -- empty for all
    family     text        not null default '',  -- the sums it is at, and
    last       uuid        not null default '00000000-0000-0000-0000-000000000000', -- the parent it came to
    asked_at   timestamptz not null default now()
);
