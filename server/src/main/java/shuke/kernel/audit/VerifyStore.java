package shuke.kernel.audit;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** Reads the log from one end to the other. */
@Component
class VerifyStore {
    private static final Field<byte[]> PROOF = field(name("proof"), SQLDataType.BLOB);
    private static final String COLUMNS =
            "tx, id, %s, actor, actor_name, origin, address, agent, object, record, action, changes, nonce, proof"
                    .formatted(LogTable.time("at"));

    private final DSLContext db;

    VerifyStore(DSLContext db) {
        this.db = db;
    }

    /** In their order, up to and including {@code (toTx, toId)}. */
    List<Stored> entries(Workspace workspace, long afterTx, long afterId, long toTx, long toId, int most) {
        return db.fetch("""
                select %s from %s.audit_entry
                where (tx, id) > (?, ?) and (tx, id) <= (?, ?)
                order by tx, id limit ?
                """.formatted(COLUMNS, LogTable.schema(workspace)), afterTx, afterId, toTx, toId, most)
                .map(VerifyStore::stored);
    }

    /** Entries that stand there again after they did already, as far as {@code most} tells. */
    List<Stored> copies(Workspace workspace, int most) {
        return db.fetch("""
                select %1$s from %2$s.audit_entry e
                where nonce in (select nonce from %2$s.audit_entry group by nonce having count(*) > 1)
                  and exists (select from %2$s.audit_entry f where f.nonce = e.nonce and (f.tx, f.id) < (e.tx, e.id))
                order by tx, id limit ?
                """.formatted(COLUMNS, LogTable.schema(workspace)), most)
                .map(VerifyStore::stored);
    }

    private static Stored stored(Record row) {
        return new Stored(
                row.get(LogTable.TX), row.get(LogTable.ID), new Proven(LogTable.line(row), Bytes.of(row.get(PROOF))));
    }
}
