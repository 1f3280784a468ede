-- Sharing rules may end, as single shares do.
alter table access_rule add column until timestamptz;

create or replace function access_owners(object_asked text, edits_asked boolean) returns setof uuid language plpgsql stable rows 100 as $$
declare
    me    uuid := ${flyway:defaultSchema}.access_me();
    reach text := ${flyway:defaultSchema}.access_reach(object_asked, edits_asked);
begin
    if reach = 'none' or me is null then
        return;
    end if;
    return query select b.below from ${flyway:defaultSchema}.access_below b where b.above = me;
    if reach = 'team' then
        return query select p.person
          from ${flyway:defaultSchema}.access_person m join ${flyway:defaultSchema}.access_person p on p.team = m.team
         where m.person = me;
    elsif reach = 'teamAndBelow' then
        return query select p.person
          from ${flyway:defaultSchema}.access_person m
          join ${flyway:defaultSchema}.access_team_below t on t.above = m.team
          join ${flyway:defaultSchema}.access_person p on p.team = t.below
         where m.person = me;
    end if;
    return query select p.person
      from ${flyway:defaultSchema}.access_rule r
      join ${flyway:defaultSchema}.access_person p
        on p.role = r.from_role
        or p.team in (select t.below from ${flyway:defaultSchema}.access_team_below t where t.above = r.from_team)
     where r.object = object_asked and (r.edits or not edits_asked) and (r.until is null or r.until > now())
       and ${flyway:defaultSchema}.access_is_meant(r.to_team, r.to_role);
end $$;

create or replace function access_all(object_asked text, edits_asked boolean) returns boolean language sql stable
begin atomic
    select ${flyway:defaultSchema}.access_unlimited()
        or ${flyway:defaultSchema}.access_reach(object_asked, edits_asked) = 'all'
        or (${flyway:defaultSchema}.access_reach(object_asked, edits_asked) <> 'none' and exists (
            select 1 from ${flyway:defaultSchema}.access_rule r
             where r.object = object_asked and r.condition is not null and (r.edits or not edits_asked)
               and (r.until is null or r.until > now())
               and ${flyway:defaultSchema}.access_is_meant(r.to_team, r.to_role)));
end;
