-- Other systems that say who somebody is, and what was learned from them.

create table identity_provider (
    id         uuid primary key,
    version    bigint      not null,
    settings   jsonb       not null,
    -- sealed by the keys of the installation: a client secret, the password of a directory account
    secret     text,
    created_at timestamptz not null
);

-- The subject is the other system's name for a person and often her e-mail address: only a hash of it is kept.
-- There is no foreign key to "user": its table is made from the schema, after these.
create table identity_link (
    provider     uuid        not null references identity_provider on delete cascade,
    subject_hash bytea       not null,
    user_id      uuid        not null,
    -- whether the person was made when she first came this way
    made         boolean     not null,
    linked_at    timestamptz not null,
    primary key (provider, subject_hash),
    unique (provider, user_id)
);
create index identity_link_user on identity_link (user_id);

-- What may come in once: proofs that were used, until they would no longer count anyhow.
create table identity_proof_used (
    key_hash bytea primary key,
    until    timestamptz not null
);
create index identity_proof_used_until on identity_proof_used (until);
