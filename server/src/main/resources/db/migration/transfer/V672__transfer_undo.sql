-- An import can be taken back: what each record that it changed held before is kept, sealed, and the version that it left each with.
alter table import_run
    drop constraint import_run_state_check,
    add constraint import_run_state_check check (state in ('running', 'paused', 'done', 'failed', 'undoing', 'undone')),
    add column restored bigint not null default 0, -- records taken back
    add column kept     bigint not null default 0; -- records that stay as they are, because somebody has changed them since

alter table import_row
    add column versions bigint[], -- of those created, then of those updated; null for imports of before, which cannot be taken back
    add column held     text,     -- what those updated held before and after, as sealed JSON
    add column undone   boolean not null default false;

-- Records that an undo left as they are, and why.
create table import_kept (
    import uuid   not null references import_run on delete cascade,
    number bigint generated always as identity,
    record uuid   not null,
    why    jsonb  not null, -- in both languages
    primary key (import, number)
);
