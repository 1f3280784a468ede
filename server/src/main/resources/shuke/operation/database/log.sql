-- The home of the logs: each workspace has a PostgreSQL schema log_<name> with tables that can be read and added to and nothing else.
-- On the embedded server this runs as a role of its own that the program cannot become, so what the program is made to do by
-- somebody else (SQL injection, a stolen password of the database) cannot change what happened. On an external server it runs as
-- the program's role, and triggers are what is left; see docs/decisions/0018-audit-chain.md.
create schema if not exists shuke_log;

create or replace function shuke_log.keep() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as
$$
begin
    if tg_op = 'DELETE' and current_setting('shuke_log.cutting', true) = 'on' then
        return null;
    end if;
    raise exception 'the log is only added to' using errcode = 'insufficient_privilege';
end
$$;

-- A cell in the bytes that an entry is proven by: its length and its text.
create or replace function shuke_log.cell(value text) returns bytea
    language sql immutable set search_path = pg_catalog, pg_temp as
$$
select case
           when value is null then int4send(-1)
           else int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8')
       end
$$;

create or replace function shuke_log.name_of(workspace text) returns text
    language plpgsql immutable set search_path = pg_catalog, pg_temp as
$$
begin
    if workspace !~ '^[a-z][a-z0-9]{0,39}$' then
        raise exception 'no workspace: %', workspace using errcode = 'invalid_parameter_value';
    end if;
    return 'log_' || workspace;
end
$$;

-- Makes the log of a workspace, or brings it up to the program.
create or replace function shuke_log.open(workspace text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    log constant text := shuke_log.name_of(workspace);
    kept text;
begin
    execute format('create schema if not exists %I', log);
    execute format($ddl$
        create table if not exists %1$I.audit_entry (
            tx         bigint      not null default pg_current_xact_id()::text::bigint,
            id         bigint      not null generated always as identity,
            at         timestamptz not null,
            actor      uuid        not null,
            actor_name text        not null,
            origin     text        not null,
            address    text        not null,
            agent      text        not null,
            object     text        not null,
            record     uuid,
            action     text        not null,
            changes    text        not null,
            nonce      uuid        not null,
            proof      bytea       not null,
            primary key (tx, id)
        );
        create index if not exists audit_entry_id on %1$I.audit_entry (id); -- for whoever follows the changes
        create index if not exists audit_entry_record on %1$I.audit_entry (record, id);
        create index if not exists audit_entry_actor on %1$I.audit_entry (actor, tx, id);
        create index if not exists audit_entry_event on %1$I.audit_entry (action, tx, id)
            where action not in ('created', 'updated');
        create table if not exists %1$I.audit_link (
            seq       bigint      primary key,
            to_tx     bigint      not null,
            to_id     bigint      not null,
            entries   integer     not null,
            oldest    timestamptz not null,
            newest    timestamptz not null,
            root      bytea       not null,
            hash      bytea       not null,
            at        timestamptz not null,
            signature bytea       not null
        );
        create table if not exists %1$I.audit_cut (
            seq       bigint      primary key,
            to_tx     bigint      not null,
            to_id     bigint      not null,
            hash      bytea       not null,
            entries   bigint      not null,
            at        timestamptz not null default now(),
            signature bytea       not null
        );
        create table if not exists %1$I.audit_origin (
            tx bigint      not null,
            at timestamptz not null default now()
        );
        insert into %1$I.audit_origin (tx)
        select pg_current_xact_id()::text::bigint
        where not exists (select from %1$I.audit_origin);
    $ddl$, log);
    foreach kept in array array ['audit_entry', 'audit_link', 'audit_cut', 'audit_origin'] loop
        execute format('create or replace trigger keep before update or delete or truncate on %I.%I
                        for each statement execute function shuke_log.keep()', log, kept);
        execute format('grant select on %I.%I to %I', log, kept, session_user);
    end loop;
    execute format('grant usage on schema %I to %I', log, session_user);
    -- Not the number of the transaction, and not its own: those are what the chain goes by.
    execute format('grant insert (at, actor, actor_name, origin, address, agent, object, record, action, changes, nonce, proof)
                    on %I.audit_entry to %I', log, session_user);
    execute format('grant insert on %I.audit_link to %I', log, session_user);
end
$$;

-- Cuts the old end off, up to and including a link, and keeps the signed end of what is gone. Never what is younger than six
-- months, whoever asks: as long as China's Cybersecurity Law (article 21) wants logs kept.
create or replace function shuke_log.cut(workspace text, upto bigint, proven bytea) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    log constant text := shuke_log.name_of(workspace);
    link record;
    young boolean;
    gone bigint;
begin
    execute format('select to_tx, to_id, hash from %I.audit_link where seq = $1', log) into strict link using upto;
    execute format('select exists (select from %I.audit_entry where (tx, id) <= ($1, $2) and at > now() - interval ''6 months'')', log)
        into young using link.to_tx, link.to_id;
    if young then
        raise exception 'entries younger than six months stay' using errcode = 'insufficient_privilege';
    end if;
    perform set_config('shuke_log.cutting', 'on', true);
    execute format('delete from %I.audit_entry where (tx, id) <= ($1, $2)', log) using link.to_tx, link.to_id;
    get diagnostics gone = row_count;
    execute format('delete from %I.audit_link where seq <= $1', log) using upto;
    perform set_config('shuke_log.cutting', '', true);
    execute format('insert into %I.audit_cut (seq, to_tx, to_id, hash, entries, signature) values ($1, $2, $3, $4, $5, $6)', log)
        using upto, link.to_tx, link.to_id, link.hash, gone, proven;
    return gone;
end
$$;

revoke all on all functions in schema shuke_log from public;
