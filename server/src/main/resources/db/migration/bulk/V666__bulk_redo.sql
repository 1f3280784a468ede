-- What was taken back can be done again.
alter table bulk_run drop constraint bulk_run_state_check;
alter table bulk_run add constraint bulk_run_state_check
    check (state in ('running', 'stopped', 'done', 'failed', 'undoing', 'undone', 'redoing'));
