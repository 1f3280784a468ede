-- What columns of files mean, remembered for files with the same headings. Headings and cells are sealed.
create table import_mapping (
    id      uuid        primary key,
    object  text        not null,
    name    text,                 -- null for what was done last, which is remembered by itself
    shared  boolean     not null, -- for everybody
    owner   uuid        not null,
    told    text        not null,
    used_at timestamptz not null,
    check (name is not null or not shared)
);
create index import_mapping_object on import_mapping (object, owner);
