-- What people say about records. The words are sealed: they are about customers.
create table comment_entry (
    id         uuid        primary key,
    object     text        not null,
    record     uuid        not null,
    parent     uuid        references comment_entry on delete cascade, -- the comment that it answers, which answers none itself
    author     uuid        not null,
    text       text,                 -- sealed; empty once it is removed
    at         timestamptz not null,
    edited_at  timestamptz,
    removed_at timestamptz           -- it stays for as long as there are answers to it
);
create index comment_entry_thread on comment_entry (record, object, at desc, id desc) where parent is null;
create index comment_entry_answer on comment_entry (parent, at, id) where parent is not null;
create index comment_entry_latest on comment_entry (record, object, at desc, id desc) where removed_at is null;
