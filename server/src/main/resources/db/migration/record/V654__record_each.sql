-- The different ones among texts, in order; null for none. As array_agg(distinct …), but without having all rows sorted first.
create function record_each_added(known text[], found text) returns text[] language sql immutable parallel safe
    return case when found is null or found = any (known) then known else known || found end;

create function record_each_sorted(known text[]) returns text[] language sql immutable parallel safe
begin atomic
    select array_agg(found order by found collate "C") from unnest(known) as found;
end;

create aggregate record_each(text) (
    sfunc = ${flyway:defaultSchema}.record_each_added,
    stype = text[],
    initcond = '{}',
    finalfunc = ${flyway:defaultSchema}.record_each_sorted
);
