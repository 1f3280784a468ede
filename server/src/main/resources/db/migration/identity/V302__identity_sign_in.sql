-- How people sign in. What is always read and written as a whole stands in one place, as the API shows it.
create table sign_in_policy (
    only_row boolean primary key default true check (only_row),
    version  bigint  not null,
    policy   jsonb   not null
);
insert into sign_in_policy (version, policy) values (1, '{
  "password": {"minLength": 10, "forbidCommon": true, "history": 0},
  "secondFactor": {"required": "none", "roles": [], "graceDays": 7, "afterProvider": false},
  "session": {"idleMinutes": 20160, "longestHours": 2160},
  "lockout": {"freeAttempts": 4, "firstWaitSeconds": 30, "longestWaitSeconds": 900, "accountsPerNetwork": 20},
  "addresses": {"everybody": [], "roles": {}}
}');

alter table credential add must_change boolean not null default false;

create table password_past (
    user_id       uuid        not null,
    replaced_at   timestamptz not null,
    password_hash text        not null,
    primary key (user_id, replaced_at)
);

-- A session is named in lists by an id that opens nothing.
alter table session add id uuid not null default gen_random_uuid();
alter table session add means text not null default 'password';
alter table session add confirmed_at timestamptz;
create unique index session_id on session (id);

-- A sign-in that is proven in part and waits for the next step.
create table pending_sign_in (
    token_hash bytea primary key,
    user_id    uuid        not null,
    means      text        not null,
    factored   boolean     not null,
    failures   integer     not null default 0,
    expires_at timestamptz not null
);
create index pending_sign_in_expires_at on pending_sign_in (expires_at);
create index pending_sign_in_user_id on pending_sign_in (user_id);

-- The seed is sealed. Until it was confirmed by a first code it asks nobody for anything.
create table totp (
    user_id      uuid primary key,
    seed         text        not null,
    made_at      timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);

create table recovery_code (
    user_id   uuid  not null,
    code_hash bytea not null,
    used_at   timestamptz,
    primary key (user_id, code_hash)
);

-- Since when somebody knows that she needs a second factor.
create table second_factor_duty (
    user_id uuid primary key,
    since   timestamptz not null
);

-- Different accounts that one network tried in vain, and those that are at home there.
create table sign_in_try (
    network_hash bytea       not null,
    email_hash   bytea       not null,
    failed_at    timestamptz not null,
    primary key (network_hash, email_hash)
);
create index sign_in_try_failed_at on sign_in_try (failed_at);

create table sign_in_home (
    network_hash bytea       not null,
    email_hash   bytea       not null,
    seen_at      timestamptz not null,
    primary key (network_hash, email_hash)
);
create index sign_in_home_seen_at on sign_in_home (seen_at);

-- A link by which somebody sets her own password, once.
create table sign_in_link (
    user_id    uuid primary key,
    link_hash  bytea       not null unique,
    kind       text        not null check (kind in ('invitation', 'reset')),
    made_by    uuid        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null
);
