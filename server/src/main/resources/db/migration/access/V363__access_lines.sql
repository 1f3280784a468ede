-- Row policies look at two settings that a statement brings along: whether anything is kept from whoever acts, and the text that
-- says what rights say of her. The statement looks in the same breath whether the text is still true, so that the policies can
-- believe it: looking at every table of every statement took most of the time of a read.

drop function access_owners(text, boolean) cascade;
drop function access_all(text, boolean) cascade;
drop function access_edits(text) cascade;
drop function access_creates(text) cascade;
drop function access_shared(text, boolean) cascade;
drop function access_unlimited() cascade;
drop function access_reach(text, boolean);
drop function access_circle(uuid, text, text, text, boolean);
drop function access_said(uuid, text, text);
drop function access_is_current(text, text);
drop function access_is_meant(uuid, text);
drop function access_my_role();
drop function access_me();
drop function access_acting();

-- One row: without knowing, PostgreSQL takes it for a large table and plans whatever looks at it anew each time.
analyze ${flyway:defaultSchema}.access_state;

create or replace function access_state_changed() returns trigger language plpgsql as $$
begin
    if current_setting('shuke.state_changed', true) is distinct from txid_current()::text then
        update ${flyway:defaultSchema}.access_state set version = version + 1;
        perform set_config('shuke.state_changed', txid_current()::text, true);
    end if;
    return null;
end $$;

-- Everything that rights say of somebody, as text, one line for each thing, long ones last:
--   7 0190… salesManager          the version, the person and her role
--   until=infinity                when the first of its rules ends
--   contact r=team                how far reading goes among the records of an object; '* r' for every other object. 'all' also where
--                                 a condition shares some: conditions are in a language that only the program speaks, and it has put
--                                 them into the statement
--   contact e=own                 how far changing goes
--   contact c=true                whether new ones may be made
--   contact e+={…}                owners whose records a rule shares; r+ for reading
--   teamAndBelow={…}              whose records are within reach, for as far as the role goes anywhere
create or replace function access_standing(person_asked uuid, role_asked text) returns text language sql stable
begin atomic
    with rights as (
        select r.object, r.reads, r.edits, r.creates from ${flyway:defaultSchema}.access_right r where r.role = role_asked
    ), reaches as (
        select r.object, v.letter, v.reach from rights r
         cross join lateral (values ('r', r.reads), ('e', r.edits)) v (letter, reach)
    ), rules as (
        select r.object, e.letter, r.condition, r.from_team, r.from_role
          from ${flyway:defaultSchema}.access_rule r
          join (values ('r', false), ('e', true)) e (letter, edits) on r.edits or not e.edits
         where (r.until is null or r.until > now())
           and ${flyway:defaultSchema}.access_is_meant(person_asked, role_asked, r.to_team, r.to_role)
           and coalesce(
                   (select a.reach from reaches a where a.letter = e.letter and a.object = r.object),
                   (select a.reach from reaches a where a.letter = e.letter and a.object = '*'), 'none') <> 'none'
    ), conditioned as (
        select distinct object, letter from rules where condition is not null
    ), circles as (
        select distinct reach from reaches where reach not in ('all', 'none')
    ), owners as (
        select c.reach, b.below as person from circles c
          join ${flyway:defaultSchema}.access_below b on b.above = person_asked
        union
        select c.reach, p.person from circles c
          join ${flyway:defaultSchema}.access_person m on m.person = person_asked
          join ${flyway:defaultSchema}.access_person p on p.team = m.team
         where c.reach = 'team'
        union
        select c.reach, p.person from circles c
          join ${flyway:defaultSchema}.access_person m on m.person = person_asked
          join ${flyway:defaultSchema}.access_team_below t on t.above = m.team
          join ${flyway:defaultSchema}.access_person p on p.team = t.below
         where c.reach = 'teamAndBelow'
    ), lines as (
        select 1 as part, a.object || ' ' || a.letter || '=' || a.reach as line from reaches a
         where not exists (select 1 from conditioned c where c.object = a.object and c.letter = a.letter)
        union all
        select 1, c.object || ' ' || c.letter || '=all' from conditioned c
        union all
        select 2, r.object || ' c=' || r.creates from rights r
        union all
        select 3, r.object || ' ' || r.letter || '+=' || array_agg(distinct p.person)::text
          from rules r
          join ${flyway:defaultSchema}.access_person p
            on p.role = r.from_role
            or p.team in (select t.below from ${flyway:defaultSchema}.access_team_below t where t.above = r.from_team)
         where r.condition is null
         group by r.object, r.letter
        union all
        select 4, reach || '=' || array_agg(person)::text from owners group by reach
    )
    select (select version from ${flyway:defaultSchema}.access_state) || ' ' || person_asked || ' ' || role_asked || chr(10)
        || 'until=' || (select coalesce(min(r.until), 'infinity') from ${flyway:defaultSchema}.access_rule r where r.until > now())
        || chr(10) || coalesce(string_agg(line || chr(10), '' order by part, line), '')
      from lines;
end;

-- One thing that rights say of who acts, and nothing where they say nothing of it.
create function access_line(key text) returns text language sql stable parallel safe
    return split_part(split_part(current_setting('shuke.standing', true), chr(10) || key || '=', 2), chr(10), 1);

-- A line of several people; null for no line.
create function access_list(key text) returns uuid[] language sql stable parallel safe
    return cast(nullif(${flyway:defaultSchema}.access_line(key), '') as uuid[]);

-- What one line says of an object, or else the line of every other object.
create function access_of(object_asked text, what text) returns text language sql stable parallel safe
    return coalesce(
        nullif(${flyway:defaultSchema}.access_line(object_asked || ' ' || what), ''),
        ${flyway:defaultSchema}.access_line('* ' || what));

-- The following are procedures, which PostgreSQL does not write out in the plan: what a policy mentions is planned and made ready for
-- each statement that so much as names the table.

-- Whose records are within a reach, and those that a rule shares of an object.
create function access_circle(reach text, shared text) returns uuid[] language plpgsql stable parallel safe as $$
begin
    return ${flyway:defaultSchema}.access_list(reach) || ${flyway:defaultSchema}.access_list(shared);
end $$;

-- Whether who acts reaches all records of an object.
create function access_all(object_asked text, what text) returns boolean language plpgsql stable parallel safe as $$
begin
    return ${flyway:defaultSchema}.access_of(object_asked, what) = 'all';
end $$;

create function access_edits(object_asked text) returns boolean language plpgsql stable parallel safe as $$
begin
    return current_setting('shuke.unlimited')::boolean
        or ${flyway:defaultSchema}.access_of(object_asked, 'e') not in ('', 'none');
end $$;

create function access_creates(object_asked text) returns boolean language plpgsql stable parallel safe as $$
begin
    return current_setting('shuke.unlimited')::boolean or ${flyway:defaultSchema}.access_of(object_asked, 'c') = 'true';
end $$;

-- Whose records who acts reaches: by how far she reaches, and by rules.
create function access_owners(object_asked text, what text) returns uuid[] language plpgsql stable parallel safe as $$
begin
    return ${flyway:defaultSchema}.access_circle(${flyway:defaultSchema}.access_of(object_asked, what), object_asked || ' ' || what || '+');
end $$;

-- Which single records are shared with who acts.
create function access_shared(object_asked text, what text) returns setof uuid language plpgsql stable rows 100 as $$
declare
    said text := split_part(current_setting('shuke.standing'), chr(10), 1);
begin
    if ${flyway:defaultSchema}.access_of(object_asked, what) not in ('', 'none') then
        return query select unnest(${flyway:defaultSchema}.access_shares(
            split_part(said, ' ', 2)::uuid, split_part(said, ' ', 3), object_asked, what = 'e'));
    end if;
end $$;
