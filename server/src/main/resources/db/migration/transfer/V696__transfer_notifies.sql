-- Whether people are told of records that an import gives to them, or that they follow; imports of before always told.
alter table import_run add column notifies boolean not null default true;
alter table import_run alter column notifies drop default;
