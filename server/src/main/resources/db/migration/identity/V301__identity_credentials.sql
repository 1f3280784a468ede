-- What proves who somebody is. The people themselves are ordinary records ("user"), so nothing here repeats what they say.
-- There is no foreign key to "user": its table is made from the schema, after these.

create table credential (
    user_id       uuid primary key,
    password_hash text        not null,
    changed_at    timestamptz not null
);

-- Failed sign-ins by e-mail address and not by person, so that an address without an account answers alike.
create table sign_in_failure (
    email_hash   bytea primary key,
    failed_count integer     not null,
    failed_at    timestamptz not null,
    locked_until timestamptz not null
);
create index sign_in_failure_failed_at on sign_in_failure (failed_at);

create table session (
    token_hash   bytea primary key,
    user_id      uuid        not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    address      text        not null,
    agent        text        not null
);
create index session_user_id on session (user_id);
create index session_expires_at on session (expires_at);

create table token (
    id           uuid primary key,
    name         text        not null,
    token_hash   bytea       not null unique,
    user_id      uuid        not null,
    scopes       text[]      not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz
);
create index token_user_id on token (user_id);
