-- Changes are followed by the numbers of the log's entries: logs of before get the index for it.
do
$$
    declare
        workspace constant text := substr(current_schema(), 4);
    begin
        if to_regclass(format('%I.audit_entry_id', 'log_' || workspace)) is null then
            perform shuke_log.open(workspace);
        end if;
    end
$$;
