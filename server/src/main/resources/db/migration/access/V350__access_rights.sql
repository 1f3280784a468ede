-- Roles that were made or changed here; the standard ones that nobody changed stand in the program.
create table access_role (
    name       text        primary key,
    definition jsonb       not null,
    changed_at timestamptz not null default now(),
    changed_by uuid
);

create table access_version (
    version bigint not null
);
insert into access_version values (0);

-- What the roles in force allow, flat, for the row policies of the tables of records: object '*' stands for every other object.
create table access_right (
    role    text    not null,
    object  text    not null,
    reads   text    not null,
    edits   text    not null,
    creates boolean not null,
    primary key (role, object)
);

-- People and teams as far as rights follow from them; kept by triggers on their tables, in the same transaction.
create table access_person (
    person  uuid primary key,
    team    uuid,
    manager uuid
);
create index access_person_team on access_person (team);
create index access_person_manager on access_person (manager);

create table access_team (
    team   uuid primary key,
    parent uuid
);

-- Who is below whom, and which team is below which, at any depth; everybody is below herself.
create table access_below (
    above uuid not null,
    below uuid not null,
    primary key (above, below)
);
create index access_below_below on access_below (below);

create table access_team_below (
    above uuid not null,
    below uuid not null,
    primary key (above, below)
);
create index access_team_below_below on access_team_below (below);

-- Single records that were shared: with a person, a team and the teams below it, or a role.
create table access_share (
    id         uuid        primary key,
    object     text        not null,
    record     uuid        not null,
    person     uuid,
    team       uuid,
    role       text,
    edits      boolean     not null,
    until      timestamptz,
    member     boolean     not null,
    shared_at  timestamptz not null,
    shared_by  uuid        not null,
    check (num_nonnulls(person, team, role) = 1)
);
create index access_share_record on access_share (record);
create index access_share_person on access_share (person, object) where person is not null;
create index access_share_team on access_share (team, object) where team is not null;
create index access_share_role on access_share (role, object) where role is not null;

-- Rules that share many records: those of certain owners, or those that fulfil a condition.
create table access_rule (
    id         uuid    primary key,
    name       text    not null,
    object     text    not null,
    from_team  uuid,
    from_role  text,
    condition  text,
    to_team    uuid,
    to_role    text,
    edits      boolean not null,
    check (num_nonnulls(from_team, from_role, condition) = 1),
    check (num_nonnulls(to_team, to_role) = 1)
);
create index access_rule_object on access_rule (object);

-- The role of somebody, where a rule speaks of the records of a role.
alter table access_person add column role text;
create index access_person_role on access_person (role);

-- Recomputed whole, and only the difference written: the trees are small, and are changed rarely. One at a time, so that each
-- sees what the one before has written.
create function access_grow_people() returns void language plpgsql as $$
begin
    lock table ${flyway:defaultSchema}.access_below in share row exclusive mode;
    with recursive tree as (
        select person as above, person as below from ${flyway:defaultSchema}.access_person
        union
        select t.above, p.person from tree t join ${flyway:defaultSchema}.access_person p on p.manager = t.below
    ), gone as (
        delete from ${flyway:defaultSchema}.access_below b
         where not exists (select 1 from tree t where t.above = b.above and t.below = b.below)
    )
    insert into ${flyway:defaultSchema}.access_below select above, below from tree on conflict do nothing;
end $$;

create function access_grow_teams() returns void language plpgsql as $$
begin
    lock table ${flyway:defaultSchema}.access_team_below in share row exclusive mode;
    with recursive tree as (
        select team as above, team as below from ${flyway:defaultSchema}.access_team
        union
        select t.above, p.team from tree t join ${flyway:defaultSchema}.access_team p on p.parent = t.below
    ), gone as (
        delete from ${flyway:defaultSchema}.access_team_below b
         where not exists (select 1 from tree t where t.above = b.above and t.below = b.below)
    )
    insert into ${flyway:defaultSchema}.access_team_below select above, below from tree on conflict do nothing;
end $$;

-- The tables of people and teams follow the schema of the workspace, which may lack some of their columns: hence to_jsonb.
create function access_people_written() returns trigger language plpgsql as $$
declare
    moved boolean;
begin
    with now as (
        select (to_jsonb(n) ->> 'id')::uuid as person, (to_jsonb(n) ->> 'team')::uuid as team,
               (to_jsonb(n) ->> 'manager')::uuid as manager, to_jsonb(n) ->> 'role' as role
          from written n
    ), kept as (
        insert into ${flyway:defaultSchema}.access_person as p (person, team, manager, role)
        select person, team, manager, role from now
        on conflict (person) do update
           set team = excluded.team, manager = excluded.manager, role = excluded.role
         where (p.team, p.manager, p.role) is distinct from (excluded.team, excluded.manager, excluded.role)
    )
    select exists (
        select 1 from now left join ${flyway:defaultSchema}.access_person p on p.person = now.person
         where p.person is null or p.manager is distinct from now.manager
    ) into moved;
    if moved then
        perform ${flyway:defaultSchema}.access_grow_people();
    end if;
    return null;
end $$;

create function access_people_removed() returns trigger language plpgsql as $$
begin
    delete from ${flyway:defaultSchema}.access_person p using removed r where p.person = (to_jsonb(r) ->> 'id')::uuid;
    perform ${flyway:defaultSchema}.access_grow_people();
    return null;
end $$;

create function access_teams_written() returns trigger language plpgsql as $$
declare
    moved boolean;
begin
    with now as (
        select (to_jsonb(n) ->> 'id')::uuid as team, (to_jsonb(n) ->> 'parent')::uuid as parent from written n
    ), kept as (
        insert into ${flyway:defaultSchema}.access_team as t (team, parent) select team, parent from now
        on conflict (team) do update set parent = excluded.parent where t.parent is distinct from excluded.parent
    )
    select exists (
        select 1 from now left join ${flyway:defaultSchema}.access_team t on t.team = now.team
         where t.team is null or t.parent is distinct from now.parent
    ) into moved;
    if moved then
        perform ${flyway:defaultSchema}.access_grow_teams();
    end if;
    return null;
end $$;

create function access_teams_removed() returns trigger language plpgsql as $$
begin
    delete from ${flyway:defaultSchema}.access_team t using removed r where t.team = (to_jsonb(r) ->> 'id')::uuid;
    perform ${flyway:defaultSchema}.access_grow_teams();
    return null;
end $$;

-- For whom a statement acts: 'program', or the id of a person and her role. Whoever does not say it gets nothing, and loudly:
-- a job that sees no records where there are some could throw away what they need.
create function access_acting() returns text language plpgsql stable as $$
declare
    acting text := current_setting('shuke.actor', true);
begin
    if acting is null or acting = '' then
        raise exception using errcode = 'insufficient_privilege',
            message = 'a statement on records has to say for whom it acts';
    end if;
    return acting;
end $$;

create function access_me() returns uuid language sql stable
begin atomic
    select case when a.acting = 'program' then null else split_part(a.acting, ' ', 1)::uuid end
      from (select ${flyway:defaultSchema}.access_acting() as acting) a;
end;

create function access_my_role() returns text language sql stable
begin atomic
    select split_part(${flyway:defaultSchema}.access_acting(), ' ', 2);
end;

-- How far somebody reaches among the records of an object: none, own, team, teamAndBelow or all.
create function access_reach(object_asked text, edits_asked boolean) returns text language sql stable
begin atomic
    select case when ${flyway:defaultSchema}.access_acting() = 'program' then 'all' else coalesce((
        select case when edits_asked then r.edits else r.reads end
          from ${flyway:defaultSchema}.access_right r
         where r.role = ${flyway:defaultSchema}.access_my_role() and r.object in (object_asked, '*')
         order by r.object = '*' limit 1), 'none') end;
end;

create function access_all(object_asked text, edits_asked boolean) returns boolean language sql stable
begin atomic
    select ${flyway:defaultSchema}.access_reach(object_asked, edits_asked) = 'all';
end;

create function access_creates(object_asked text) returns boolean language sql stable
begin atomic
    select ${flyway:defaultSchema}.access_acting() = 'program' or coalesce((
        select r.creates
          from ${flyway:defaultSchema}.access_right r
         where r.role = ${flyway:defaultSchema}.access_my_role() and r.object in (object_asked, '*')
         order by r.object = '*' limit 1), false);
end;

-- Whose records somebody reaches.
create function access_owners(object_asked text, edits_asked boolean) returns setof uuid language plpgsql stable rows 100 as $$
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
     where r.object = object_asked and (r.edits or not edits_asked) and ${flyway:defaultSchema}.access_is_meant(r.to_team, r.to_role);
end $$;

-- Whether what is shared with a team (and those below it) or a role is shared with who acts.
create function access_is_meant(team_meant uuid, role_meant text) returns boolean language sql stable
begin atomic
    select coalesce(role_meant = ${flyway:defaultSchema}.access_my_role(), false) or exists (
        select 1 from ${flyway:defaultSchema}.access_person m
          join ${flyway:defaultSchema}.access_team_below t on t.below = m.team
         where m.person = ${flyway:defaultSchema}.access_me() and t.above = team_meant);
end;

-- Which single records are shared with who acts.
create function access_shared(object_asked text, edits_asked boolean) returns setof uuid language plpgsql stable rows 100 as $$
declare
    me uuid := ${flyway:defaultSchema}.access_me();
begin
    if me is null or ${flyway:defaultSchema}.access_reach(object_asked, edits_asked) = 'none' then
        return;
    end if;
    return query select s.record from ${flyway:defaultSchema}.access_share s
     where s.object = object_asked and (s.edits or not edits_asked) and (s.until is null or s.until > now())
       and (s.person = me or s.role = ${flyway:defaultSchema}.access_my_role()
         or s.team in (select t.above from ${flyway:defaultSchema}.access_person m
                         join ${flyway:defaultSchema}.access_team_below t on t.below = m.team where m.person = me));
end $$;
