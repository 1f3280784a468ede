-- What people say about the program itself, and what becomes of it.
create table feedback_note (
    id          uuid        primary key,
    by_user     uuid        not null,
    by_name     text        not null,
    kind        text        not null, -- problem, wish, question, praise
    page        text        not null, -- the address within the app, without what is asked there
    words       text        not null,
    state       text        not null, -- fresh, seen, planned, done, declined
    answer      text,
    answered_by text,
    answered_at timestamptz,
    sent_at     timestamptz not null,
    version     bigint      not null
);

create index feedback_note_latest on feedback_note (sent_at desc, id desc);
create index feedback_note_own on feedback_note (by_user, sent_at desc);
