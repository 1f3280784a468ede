-- Answers to calls with an Idempotency-Key, kept for a day. Written in the transaction of the call itself, so an answer is kept
-- exactly when the call took effect. Answers hold values of records: they are sealed with the caller's key, which is not stored.

create table idempotency (
    actor        uuid        not null,
    key_hash     bytea       not null,
    request_hash bytea       not null,
    answer       bytea,
    created_at   timestamptz not null,
    primary key (actor, key_hash)
);
create index idempotency_created_at on idempotency (created_at);
