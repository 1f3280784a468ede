-- What changed, for everything that follows a change: automation, webhooks, scores. Written in the transaction of the change.
create table record_event (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    actor    uuid not null,
    object   text not null,
    action   text not null,
    records  uuid[] not null
);
