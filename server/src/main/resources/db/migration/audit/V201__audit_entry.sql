create table audit_entry (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    actor       uuid not null,
    actor_name  text not null,
    origin      text not null,
    object      text not null,
    record      uuid,
    action      text not null,
    changes     jsonb not null
);

create index audit_entry_record on audit_entry (record, id);
