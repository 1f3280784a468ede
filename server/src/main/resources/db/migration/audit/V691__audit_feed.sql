-- Changes are followed by the numbers of the log's entries: logs of before get the index for it.
do
$$
    begin
        perform shuke_log.open(substr(current_schema(), 4));
    end
$$;
