-- Row policies pass by whoever is kept from nothing: the program itself, and administrators.
create function access_unlimited() returns boolean language sql stable
begin atomic
    select a.acting = 'program' or a.acting like '% administrator'
      from (select ${flyway:defaultSchema}.access_acting() as acting) a;
end;

-- Where a condition decides what is shared, the database lets through the whole object: conditions are in a language that only
-- the program speaks, and it has put them into the statement.
create or replace function access_all(object_asked text, edits_asked boolean) returns boolean language sql stable
begin atomic
    select ${flyway:defaultSchema}.access_unlimited()
        or ${flyway:defaultSchema}.access_reach(object_asked, edits_asked) = 'all'
        or (${flyway:defaultSchema}.access_reach(object_asked, edits_asked) <> 'none' and exists (
            select 1 from ${flyway:defaultSchema}.access_rule r
             where r.object = object_asked and r.condition is not null and (r.edits or not edits_asked)
               and ${flyway:defaultSchema}.access_is_meant(r.to_team, r.to_role)));
end;

create function access_edits(object_asked text) returns boolean language sql stable
begin atomic
    select ${flyway:defaultSchema}.access_unlimited() or ${flyway:defaultSchema}.access_reach(object_asked, true) <> 'none';
end;
