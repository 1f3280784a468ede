-- What each person has taken, seen or put away, so that it is not offered again: names that the web app gives, and when.
create table mark_own (
    person uuid        not null,
    name   text        not null,
    at     timestamptz not null,
    primary key (person, name)
);
