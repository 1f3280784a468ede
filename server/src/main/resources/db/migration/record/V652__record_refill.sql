-- Roll-ups that are new, or mean something else than before, and are summed up over the records that were there already; and how
-- far that has come. A row goes when it is done.
create table record_refill (
    id             uuid        primary key,
    object         text        not null,
    field          text        not null,
    schema_version bigint      not null,  -- the first one that knows the field so
    last           uuid        not null default '00000000-0000-0000-0000-000000000000', -- the record it came to
    asked_at       timestamptz not null default now()
);
