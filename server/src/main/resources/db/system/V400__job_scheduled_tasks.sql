-- Work in the background, of all workspaces and nodes; the columns are those that db-scheduler 16 reads and writes.
create table scheduled_tasks (
    task_name            text        not null, -- kind of work
    task_instance        text        not null, -- workspace/work/start
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,                 -- the node that is at it
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat);
