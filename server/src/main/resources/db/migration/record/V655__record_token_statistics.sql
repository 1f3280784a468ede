-- Of tokens PostgreSQL has to know which are frequent, also in tables that were made before it was told so.
do $$
declare
    place regclass;
begin
    for place in
        select attrelid::regclass from pg_attribute join pg_class on pg_class.oid = attrelid
        where attname = 'tokens' and relkind = 'r' and relnamespace = current_schema()::regnamespace and atttypid = 'integer[]'::regtype
    loop
        execute format('alter table %s alter column tokens set statistics 500', place);
    end loop;
end
$$;
