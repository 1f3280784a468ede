-- Reports and dashboards that people keep. What they ask is sealed: a filter may name a customer.
create table report_sheet (
    id         uuid        primary key,
    kind       text        not null check (kind in ('report', 'dashboard')),
    name       text        not null,
    note       text        not null,
    audience   text        not null check (audience in ('private', 'team', 'everyone')),
    team       uuid,
    owner      uuid        not null,
    content    text        not null, -- sealed
    version    bigint      not null,
    changed_at timestamptz not null,
    removed_at timestamptz,          -- for a while it can come back
    check ((audience = 'team') = (team is not null))
);
create index report_sheet_kind on report_sheet (kind) where removed_at is null;
