-- The log moves to where it can only be added to. Entries of before are taken along in their order, each with a digest of what it says.
do
$$
    declare
        workspace constant text := substr(current_schema(), 4);
    begin
        perform shuke_log.open(workspace);
        execute format($move$
            insert into %I.audit_entry
                (at, actor, actor_name, origin, address, agent, object, record, action, changes, nonce, proof)
            select at, actor, actor_name, origin, address, agent, object, record, action, changes, nonce,
                   sha256(shuke_log.cell(%L)
                       || shuke_log.cell(nonce::text)
                       || shuke_log.cell(trunc(extract(epoch from at) * 1000000)::bigint::text)
                       || shuke_log.cell(actor::text)
                       || shuke_log.cell(actor_name)
                       || shuke_log.cell(origin)
                       || shuke_log.cell(address)
                       || shuke_log.cell(agent)
                       || shuke_log.cell(object)
                       || shuke_log.cell(record::text)
                       || shuke_log.cell(action)
                       || shuke_log.cell(changes))
            from (select *, gen_random_uuid() as nonce from audit_entry) as entry
            order by id
            $move$, 'log_' || workspace, workspace);
    end
$$;

drop table audit_entry;
