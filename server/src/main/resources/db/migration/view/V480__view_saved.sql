-- Views of lists that people keep. What they ask about is sealed: a filter may name a customer.
create table view_saved (
    id         uuid        primary key,
    object     text        not null,
    name       text        not null,
    audience   text        not null check (audience in ('private', 'team', 'everyone')),
    team       uuid,
    owner      uuid        not null,
    tab        boolean     not null,
    look       jsonb       not null, -- columns, order, grouping, density
    filter     text,                 -- sealed
    version    bigint      not null,
    changed_at timestamptz not null,
    removed_at timestamptz,          -- for a while it can come back
    check ((audience = 'team') = (team is not null))
);
create index view_saved_object on view_saved (object) where removed_at is null;

-- How somebody arranges the views of an object: the one that a list opens with, and the order of their tabs.
create table view_choice (
    person  uuid   not null,
    object  text   not null,
    opening uuid,
    tabs    uuid[] not null,
    primary key (person, object)
);

-- How somebody looks at a view, or at the list itself (the nil id): columns with their widths, density.
create table view_own (
    person uuid  not null,
    object text  not null,
    view   uuid  not null,
    look   jsonb not null,
    primary key (person, object, view)
);
