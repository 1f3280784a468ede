-- Verifications of the log, and how far each is.
create table audit_verification (
    id          uuid        primary key,
    asked_by    uuid        not null,
    asked_name  text        not null,
    state       text        not null, -- running, done, stopped
    total       bigint      not null, -- links to be looked at
    findings    text        not null, -- JSON
    started_at  timestamptz not null,
    finished_at timestamptz
);
create unique index audit_verification_running on audit_verification (state) where state = 'running';
create index audit_verification_started_at on audit_verification (started_at);
