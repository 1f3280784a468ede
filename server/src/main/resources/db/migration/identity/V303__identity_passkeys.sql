-- Public keys of passkeys. Nothing here is secret: it opens nothing without the key that never leaves its device.
create table passkey (
    id           uuid primary key,
    user_id      uuid        not null,
    credential   bytea       not null unique,
    public_key   bytea       not null, -- COSE, as the authenticator made it, with what it attested of itself
    sign_count   bigint      not null,
    name         text        not null,
    made_at      timestamptz not null,
    last_used_at timestamptz
);
create index passkey_user_id on passkey (user_id);

-- A question to an authenticator, to be answered once.
create table passkey_challenge (
    challenge  bytea primary key,
    user_id    uuid,
    expires_at timestamptz not null
);
create index passkey_challenge_expires_at on passkey_challenge (expires_at);
