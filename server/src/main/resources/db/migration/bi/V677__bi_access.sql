-- Who reads the data from a BI tool, by a role of PostgreSQL of her own. No password stands here: PostgreSQL keeps a SCRAM verifier of it.
create table bi_access (
    id             uuid        primary key,
    login          text        not null unique, -- the role, and the schema with its views
    person         uuid        not null,        -- whose rights count
    name           text        not null,        -- what it is for
    language       text        not null,
    expires_at     timestamptz not null,
    made_at        timestamptz not null,
    made_by        uuid        not null,
    follows        text        not null,        -- what the views were made from; see bi_follows
    is_over        boolean     not null default false, -- the person is out: the role goes next
    last_used_at   timestamptz,
    last_used_from text
);
create index bi_access_person on bi_access (person);

-- What each view tells. The statement stands here and not in the view, where everybody could read the conditions of sharing rules.
create table bi_table (
    access    uuid        not null references bi_access on delete cascade,
    object    text        not null,
    name      text        not null, -- of the view
    columns   text        not null, -- names and types, as the view declares them
    statement text        not null,
    is_stable boolean     not null, -- whether it means the same tomorrow
    made_at   timestamptz not null,
    primary key (access, object)
);

-- What statements follow from: the version of roles and sharing rules, that of the data model, and the person's role. Empty for whoever may
-- not sign in.
create function bi_follows(person_asked uuid) returns text language plpgsql stable as $$
begin
    return (
        select (select v.version from ${flyway:defaultSchema}.access_version v) || ' '
               || (select w.schema_version from shuke.workspace w where w.name = substr('${flyway:defaultSchema}', 4)) || ' '
               || coalesce(u.role, '')
          from ${flyway:defaultSchema}."user" u
         where u.id = person_asked and coalesce(u.active, true) and u.deleted_at is null);
end $$;

-- The records of an object as whoever is signed in to PostgreSQL sees them: the only thing that her views ask. It runs as the program's own
-- role, says for whom it acts as every statement of the program does, and gives out what is ready: nothing of the asker's own statement is
-- worked out in between. What she may set for her session and would change what a statement means is fixed here.
create function bi_rows(object_asked text) returns setof record language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
    set standard_conforming_strings = on
    set transform_null_equals = off
    set array_nulls = on
    set row_security = on
    set datestyle = 'ISO, YMD'
    set timezone = 'UTC'
as $$
declare
    access  ${flyway:defaultSchema}.bi_access;
    told    ${flyway:defaultSchema}.bi_table;
    follows text;
    role    text;
begin
    select * into access from ${flyway:defaultSchema}.bi_access a where a.login = session_user;
    follows := ${flyway:defaultSchema}.bi_follows(access.person);
    if follows is null or access.is_over or access.expires_at <= now() then
        raise insufficient_privilege using message = '此数据访问已失效，请联系管理员。This access to data is over: ask your administrator.';
    end if;
    select * into told from ${flyway:defaultSchema}.bi_table t where t.access = access.id and t.object = object_asked;
    if told.statement is null or follows <> access.follows
        or (not told.is_stable and told.made_at < now() - interval '3 minutes') then
        raise object_not_in_prerequisite_state using message =
            '权限或数据模型刚有变更，视图正在更新，请几秒后重试。Rights or the data model have just changed: the views follow in a few seconds, ask again.';
    end if;
    role := substr(follows, length(split_part(follows, ' ', 1)) + length(split_part(follows, ' ', 2)) + 3);
    if role = 'administrator' then
        perform set_config('shuke.unlimited', 'true', true), set_config('shuke.standing', '', true);
    else
        perform set_config('shuke.unlimited', 'false', true),
                set_config('shuke.standing', ${flyway:defaultSchema}.access_standing(access.person, role), true);
    end if;
    return query execute told.statement;
end $$;
