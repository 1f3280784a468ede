-- Forms that strangers fill in, and what they sent.
create table form (
    id         uuid        primary key,
    version    bigint      not null,
    key        text        not null unique,    -- what its page is found by, in its address
    definition text        not null,           -- sealed
    keeper     uuid        not null,           -- with whose rights what is sent is written
    actor      text        not null,           -- the same, as JSON
    made_at    timestamptz not null,
    state      text        not null,           -- on, off
    consent    integer,                        -- the version of the words that are agreed to by now
    most       bigint,                         -- so many are taken, and no more
    taken      bigint      not null default 0  -- so many were taken, what is held back aside
);

create table form_consent (
    form    uuid        not null references form on delete cascade,
    version integer     not null,
    words   text        not null,              -- sealed
    since   timestamptz not null,
    primary key (form, version)
);

create table form_submission (
    id       uuid        primary key,          -- that of the page it was sent from: sent twice it is one
    form     uuid        not null references form on delete cascade,
    at       timestamptz not null,
    state    text        not null,             -- taken, waiting, refused, held
    cause    text,                             -- why it is not taken
    problems text,                             -- sealed: what was wrong with it, in words
    content  text        not null,             -- sealed: what was filled in, and where
    consent  integer,                          -- the version of the words that were agreed to
    effect   text,                             -- created, updated, attached
    object   text,
    record   uuid
);
create index form_submission_list on form_submission (form, at desc, id desc);
create index form_submission_state on form_submission (form, state, at desc, id desc) where state <> 'taken';
create index form_submission_record on form_submission (record, at desc, id desc) where record is not null;

-- How often each answer was given. Of what was taken, and kept when the submission itself is gone.
create table form_answer (
    form     uuid   not null references form on delete cascade,
    question text   not null,
    answer   text   not null,
    count    bigint not null,
    primary key (form, question, answer)
);
