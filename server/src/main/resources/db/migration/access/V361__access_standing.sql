-- What rights say of somebody, worked out once and carried along by the statements: functions that look into that text, instead
-- of the same sub-selects at every table of every plan.

-- Goes up with every change of people, teams, rights and rules.
create table access_state (
    version bigint not null
);
insert into access_state values (1);

-- For each row, because one for each statement would also be called where nothing is changed; but counted once in a transaction.
create function access_state_changed() returns trigger language plpgsql as $$
begin
    if current_setting('shuke.state_changed', true) is distinct from txid_current()::text then
        update ${flyway:defaultSchema}.access_state set version = version + 1;
        perform set_config('shuke.state_changed', txid_current()::text, true);
    end if;
    perform set_config('shuke.standing', '', true), set_config('shuke.standing_of', '', true);
    return null;
end $$;

create trigger state_changed after insert or update or delete on access_person
    for each row execute function access_state_changed();
create trigger state_changed after insert or update or delete on access_below
    for each row execute function access_state_changed();
create trigger state_changed after insert or update or delete on access_team_below
    for each row execute function access_state_changed();
create trigger state_changed after insert or update or delete on access_right
    for each row execute function access_state_changed();
create trigger state_changed after insert or update or delete on access_rule
    for each row execute function access_state_changed();

create or replace function access_me() returns uuid language plpgsql stable as $$
declare
    acting text := ${flyway:defaultSchema}.access_acting();
begin
    return case when acting = 'program' then null else split_part(acting, ' ', 1)::uuid end;
end $$;

create or replace function access_my_role() returns text language plpgsql stable as $$
begin
    return split_part(${flyway:defaultSchema}.access_acting(), ' ', 2);
end $$;

create or replace function access_unlimited() returns boolean language plpgsql stable as $$
declare
    acting text := ${flyway:defaultSchema}.access_acting();
begin
    return acting = 'program' or acting like '% administrator';
end $$;

-- Whether what is shared with a team (and those below it) or a role is shared with somebody.
create function access_is_meant(person_asked uuid, role_asked text, team_meant uuid, role_meant text) returns boolean
language plpgsql stable as $$
begin
    return coalesce(role_meant = role_asked, false) or exists (
        select 1 from ${flyway:defaultSchema}.access_person m
          join ${flyway:defaultSchema}.access_team_below t on t.below = m.team
         where m.person = person_asked and t.above = team_meant);
end $$;

-- Everything that rights say of somebody, as text, one line for each thing, long ones last:
--   7 0190… salesManager          the version, the person and her role
--   until=infinity                when the first of its rules ends
--   contact r=team                how far the role reaches among the records of an object; '* r' for every other object
--   contact r?=1                  a rule with a condition shares some
--   contact e+={…}                owners whose records a rule shares; r for reading, e for changing
--   teamAndBelow={…}              whose records are within reach, for as far as the role goes anywhere
create function access_standing(person_asked uuid, role_asked text) returns text language sql stable
begin atomic
    with rights as (
        select r.object, r.reads, r.edits from ${flyway:defaultSchema}.access_right r where r.role = role_asked
    ), rules as (
        select r.object, e.letter, r.condition, r.from_team, r.from_role
          from ${flyway:defaultSchema}.access_rule r
          join (values ('r', false), ('e', true)) e (letter, edits) on r.edits or not e.edits
         where (r.until is null or r.until > now())
           and ${flyway:defaultSchema}.access_is_meant(person_asked, role_asked, r.to_team, r.to_role)
    ), circles as (
        select distinct reach from rights cross join lateral (values (reads), (edits)) v (reach) where reach not in ('all', 'none')
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
        select 1 as part, object || ' r=' || reads || chr(10) || object || ' e=' || edits as line from rights
        union all
        select distinct 2, object || ' ' || letter || '?=1' from rules where condition is not null
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

-- Whether nothing has changed and no rule has ended since the text was true.
create function access_is_current(standing text, head text) returns boolean language plpgsql stable as $$
declare
    start text := (select version from ${flyway:defaultSchema}.access_state) || head;
begin
    return starts_with(coalesce(standing, ''), start)
        and split_part(substr(standing, length(start) + 1), chr(10), 1)::timestamptz > now();
end $$;

-- One thing that rights say of somebody; null where they say nothing of it. The text that the statement brought along counts where
-- nothing has changed since; looked at once for each statement that says for whom it acts.
create function access_said(person_asked uuid, role_asked text, key text) returns text language plpgsql stable as $$
declare
    head     text := ' ' || person_asked || ' ' || role_asked || chr(10) || 'until=';
    standing text := current_setting('shuke.standing', true);
    spot     integer;
begin
    if current_setting('shuke.standing_of', true) is distinct from head then
        if not ${flyway:defaultSchema}.access_is_current(standing, head) then
            standing := ${flyway:defaultSchema}.access_standing(person_asked, role_asked);
            perform set_config('shuke.standing', standing, true);
        end if;
        perform set_config('shuke.standing_of', head, true);
    end if;
    spot := strpos(standing, chr(10) || key || '=');
    if spot = 0 then
        return null;
    end if;
    return split_part(substr(standing, spot + length(key) + 2), chr(10), 1);
end $$;

-- Whose records somebody reaches: by how far she reaches, and by rules.
create function access_circle(person_asked uuid, role_asked text, reach text, object_asked text, edits_asked boolean)
returns uuid[] language plpgsql stable as $$
declare
    circle text := ${flyway:defaultSchema}.access_said(person_asked, role_asked, reach);
    shared text := ${flyway:defaultSchema}.access_said(
        person_asked, role_asked, object_asked || case when edits_asked then ' e+' else ' r+' end);
begin
    if shared is null then
        return coalesce(circle, '{}')::uuid[];
    end if;
    return coalesce(circle, '{}')::uuid[] || shared::uuid[];
end $$;

-- Which single records are shared with somebody.
create function access_shares(person_asked uuid, role_asked text, object_asked text, edits_asked boolean)
returns uuid[] language plpgsql stable as $$
begin
    return array(
        select s.record from ${flyway:defaultSchema}.access_share s
         where s.object = object_asked and (s.edits or not edits_asked) and (s.until is null or s.until > now())
           and (s.person = person_asked or s.role = role_asked
             or s.team in (select t.above from ${flyway:defaultSchema}.access_person m
                             join ${flyway:defaultSchema}.access_team_below t on t.below = m.team
                            where m.person = person_asked)));
end $$;

-- How far who acts reaches among the records of an object: none, own, team, teamAndBelow or all.
create or replace function access_reach(object_asked text, edits_asked boolean) returns text language plpgsql stable as $$
declare
    me   uuid := ${flyway:defaultSchema}.access_me();
    role text;
    kind text := case when edits_asked then ' e' else ' r' end;
begin
    if me is null then
        return 'all';
    end if;
    role := ${flyway:defaultSchema}.access_my_role();
    return coalesce(
        ${flyway:defaultSchema}.access_said(me, role, object_asked || kind), ${flyway:defaultSchema}.access_said(me, role, '*' || kind), 'none');
end $$;

-- Where a condition decides what is shared, the database lets through the whole object: conditions are in a language that only
-- the program speaks, and it has put them into the statement.
create or replace function access_all(object_asked text, edits_asked boolean) returns boolean language plpgsql stable as $$
declare
    reach text;
begin
    if ${flyway:defaultSchema}.access_unlimited() then
        return true;
    end if;
    reach := ${flyway:defaultSchema}.access_reach(object_asked, edits_asked);
    return reach = 'all' or (reach <> 'none' and ${flyway:defaultSchema}.access_said(
        ${flyway:defaultSchema}.access_me(), ${flyway:defaultSchema}.access_my_role(),
        object_asked || case when edits_asked then ' e?' else ' r?' end) is not null);
end $$;

create or replace function access_edits(object_asked text) returns boolean language plpgsql stable as $$
begin
    return ${flyway:defaultSchema}.access_unlimited() or ${flyway:defaultSchema}.access_reach(object_asked, true) <> 'none';
end $$;

create or replace function access_owners(object_asked text, edits_asked boolean) returns setof uuid
language plpgsql stable rows 100 as $$
declare
    reach text := ${flyway:defaultSchema}.access_reach(object_asked, edits_asked);
begin
    if reach <> 'none' then
        return query select unnest(${flyway:defaultSchema}.access_circle(
            ${flyway:defaultSchema}.access_me(), ${flyway:defaultSchema}.access_my_role(), reach, object_asked, edits_asked));
    end if;
end $$;

create or replace function access_shared(object_asked text, edits_asked boolean) returns setof uuid
language plpgsql stable rows 100 as $$
begin
    if ${flyway:defaultSchema}.access_reach(object_asked, edits_asked) <> 'none' then
        return query select unnest(${flyway:defaultSchema}.access_shares(
            ${flyway:defaultSchema}.access_me(), ${flyway:defaultSchema}.access_my_role(), object_asked, edits_asked));
    end if;
end $$;
