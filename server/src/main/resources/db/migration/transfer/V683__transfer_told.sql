-- What is kept of an import beside its row, as sealed text: what was asked for, what stands in its columns, samples of its rows.
create table import_told (
    import uuid not null references import_run on delete cascade,
    kind   text not null,
    told   text not null,
    primary key (import, kind)
);

-- Records that were made so that rows can point to them.
alter table import_run add column linked bigint not null default 0;

create table import_linked (
    id       bigint generated always as identity primary key,
    import   uuid     not null references import_run on delete cascade,
    object   text     not null,
    records  uuid[]   not null,
    versions bigint[] not null,
    undone   boolean  not null default false
);
create index import_linked_import on import_linked (import, id);

-- Of such a record that an undo leaves as it is, the object; null where it is that of the import.
alter table import_kept add column object text;
