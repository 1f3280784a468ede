-- Programs of others that act for people who let them, or by themselves as a service user (OAuth 2.1). People are named without a
-- foreign key: their table is made from the schema, after these.
create table app (
    id             uuid        primary key,       -- its client_id
    version        bigint      not null,
    name           text        not null,
    about          text        not null,
    confidential   boolean     not null,
    secret_hash    bytea,                         -- of a confidential one
    redirects      text[]      not null,
    scopes         text[]      not null,          -- the most that it may ask for
    roles          text[]      not null,          -- of those who may use it; empty for everybody
    service_user   uuid,                          -- as whom it acts by itself
    is_on          boolean     not null,
    made_at        timestamptz not null,
    last_used_at   timestamptz,
    last_used_from text
);

-- That somebody lets an app act for her. What follows from one consent is a family: it ends as one.
create table app_grant (
    id             uuid        primary key,
    app            uuid        not null references app on delete cascade,
    person         uuid        not null,
    scopes         text[]      not null,
    made_at        timestamptz not null,
    expires_at     timestamptz not null,          -- put off with every exchange
    last_used_at   timestamptz,
    last_used_from text
);
create index app_grant_person on app_grant (person);
create index app_grant_app on app_grant (app);
create index app_grant_expires_at on app_grant (expires_at);

create table app_code (
    code_hash  bytea       primary key,
    grant_id   uuid        not null references app_grant on delete cascade,
    redirect   text        not null,
    challenge  text        not null,              -- S256
    expires_at timestamptz not null,
    used_at    timestamptz                        -- kept with the family, so that a second time is noticed
);
create index app_code_grant_id on app_code (grant_id);

create table app_token (
    token_hash bytea       primary key,
    kind       text        not null check (kind in ('access', 'refresh')),
    app        uuid        not null references app on delete cascade,
    grant_id   uuid        references app_grant on delete cascade, -- empty where the app acts by itself
    person     uuid        not null,
    scopes     text[]      not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz                        -- of a refresh token: it was exchanged
);
create index app_token_app on app_token (app);
create index app_token_grant_id on app_token (grant_id);
create index app_token_expires_at on app_token (expires_at);
