-- True for a row that lacks nothing but a record to point to, which a later row of the file may bring: it is tried again.
alter table import_error add column again boolean not null default false;

drop index import_error_import;
create index import_error_line on import_error (import, line, id);
create index import_error_again on import_error (import, line) where again;
