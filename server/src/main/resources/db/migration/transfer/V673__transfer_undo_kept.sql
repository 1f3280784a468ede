-- What records held before an import is personal and not kept for ever: an import can be taken back as long as its file is kept.
alter table import_run add column undoable boolean not null default true;

update import_run as r set undoable = false
where exists (select from import_row as m where m.import = r.id and m.versions is null);
