-- Why work in the background failed the last time it was tried; worth something only while scheduled_tasks says that it failed.
create table job_trouble (
    task_name     text        not null,
    task_instance text        not null,
    reason        text        not null, -- a word that is told in the reader's language
    error         text        not null, -- the kind of error, to be looked for in the log; never its text, which may quote records
    at            timestamptz not null,
    primary key (task_name, task_instance)
);
