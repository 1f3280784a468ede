-- How long the log is kept. Without a row: for ever.
create table audit_rule (
    one    boolean primary key default true check (one),
    months integer not null check (months >= 6)
);
