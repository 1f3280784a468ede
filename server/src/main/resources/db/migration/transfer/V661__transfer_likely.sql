-- What becomes of a row that is likely to be of one thing with a record; imports of before knew of no such thing.
alter table import_run add column likely text not null default 'create' check (likely in ('skip', 'create', 'update'));
alter table import_run alter column likely drop default;
