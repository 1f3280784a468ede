-- What a workspace changed about the standard objects, or added to them: merge patches (RFC 7396).
create table schema_change (
    id         bigint generated always as identity primary key, -- the order in which they are applied
    object     text        not null,
    field      text,                                            -- null: the patch is for the object itself
    patch      jsonb       not null,
    changed_at timestamptz not null default now(),
    unique nulls not distinct (object, field)
);

-- The tables that this workspace was last brought to. Null: somebody was interrupted, look again.
create table schema_state (
    only_row    boolean primary key default true check (only_row),
    fingerprint text
);
insert into schema_state default values;
