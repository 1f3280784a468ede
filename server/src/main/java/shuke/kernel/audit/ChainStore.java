package shuke.kernel.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Link.Stretch;
import shuke.kernel.base.Workspace;

/** The tables of the chain. */
@Component
class ChainStore {
    private static final String LINK = "select seq, to_tx, to_id, entries, %s, %s, root, hash, %s, signature"
                    .formatted(LogTable.time("oldest"), LogTable.time("newest"), LogTable.time("at"))
            + " from %s";

    private final DSLContext db;

    ChainStore(DSLContext db) {
        this.db = db;
    }

    /** Those before {@code seq}, the last one first. */
    List<Link> before(Workspace workspace, long seq, int most) {
        return db.fetch(
                        (LINK + " where seq < ? order by seq desc limit ?").formatted(of(workspace, "audit_link")),
                        seq,
                        most)
                .map(ChainStore::link);
    }

    Optional<Link> after(Workspace workspace, long seq) {
        return db.fetchOptional(
                        (LINK + " where seq > ? order by seq limit 1").formatted(of(workspace, "audit_link")), seq)
                .map(ChainStore::link);
    }

    /** The highest number that any link has; 0 where there is none. */
    long highest(Workspace workspace) {
        return db.fetchSingle("select coalesce(max(seq), 0) from " + of(workspace, "audit_link"))
                .get(0, long.class);
    }

    /** How many links are left to be looked at behind {@code seq}. */
    long count(Workspace workspace, long seq) {
        return db.fetchSingle("select count(*) from %s where seq > ?".formatted(of(workspace, "audit_link")), seq)
                .get(0, long.class);
    }

    Optional<Link> find(Workspace workspace, long seq) {
        return db.fetchOptional((LINK + " where seq = ?").formatted(of(workspace, "audit_link")), seq)
                .map(ChainStore::link);
    }

    void add(Workspace workspace, Link link) {
        db.execute(
                """
                insert into %s (seq, to_tx, to_id, entries, oldest, newest, root, hash, at, signature)
                values (?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?::timestamptz, ?)
                """.formatted(of(workspace, "audit_link")),
                link.seq(),
                link.toTx(),
                link.toId(),
                link.entries(),
                link.oldest().toString(),
                link.newest().toString(),
                link.root().array(),
                link.hash().array(),
                link.at().toString(),
                link.signature().array());
    }

    /** The last cut; none when the log still has its beginning. */
    Optional<Cut> cut(Workspace workspace) {
        return db.fetchOptional(
                        "select seq, to_tx, to_id, hash, entries, %s, signature from %s order by seq desc limit 1"
                                .formatted(LogTable.time("at"), of(workspace, "audit_cut")))
                .map(ChainStore::cut);
    }

    long origin(Workspace workspace) {
        return db.fetchSingle("select min(tx) from " + of(workspace, "audit_origin"))
                .get(0, long.class);
    }

    /** Cuts off all up to and including a link; answers how many entries that were. */
    long cutOff(Workspace workspace, long seq, Bytes signature) {
        return db.fetchSingle("select shuke_log.cut(?, ?, ?)", workspace.name(), seq, signature.array())
                .get(0, long.class);
    }

    /**
     * The next entries that are to be linked: only of transactions that ended before any that is still at work began, since one of
     * those may yet commit an entry that belongs in between.
     */
    Optional<Stretch> next(Workspace workspace, long afterTx, long afterId, int most) {
        var row = db.fetchSingle(
                """
                with entry as materialized (
                    select tx, id, %s, proof from %s
                    where (tx, id) > (?, ?) and tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
                    order by tx, id
                    limit ?
                )
                select count(*)::int as entries, min(at) as oldest, max(at) as newest,
                    (select tx from entry order by tx desc, id desc limit 1) as to_tx,
                    (select id from entry order by tx desc, id desc limit 1) as to_id,
                    sha256(string_agg(int8send(tx) || int8send(id) || proof, ''::bytea order by tx, id)) as root
                from entry
                """.formatted(LogTable.time("at"), of(workspace, "audit_entry")), afterTx, afterId, most);
        return row.get("entries", int.class) == 0 ? Optional.empty() : Optional.of(stretch(row));
    }

    private static Stretch stretch(Record row) {
        return new Stretch(
                row.get("to_tx", long.class),
                row.get("to_id", long.class),
                row.get("entries", int.class),
                row.get("oldest", OffsetDateTime.class).toInstant(),
                row.get("newest", OffsetDateTime.class).toInstant(),
                bytes(row, "root"));
    }

    private static Link link(Record row) {
        return new Link(
                row.get("seq", long.class),
                row.get("to_tx", long.class),
                row.get("to_id", long.class),
                row.get("entries", int.class),
                row.get("oldest", OffsetDateTime.class).toInstant(),
                row.get("newest", OffsetDateTime.class).toInstant(),
                bytes(row, "root"),
                bytes(row, "hash"),
                row.get("at", OffsetDateTime.class).toInstant(),
                bytes(row, "signature"));
    }

    private static Cut cut(Record row) {
        return new Cut(
                row.get("seq", long.class),
                row.get("to_tx", long.class),
                row.get("to_id", long.class),
                bytes(row, "hash"),
                row.get("entries", long.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                bytes(row, "signature"));
    }

    private static Bytes bytes(Record row, String column) {
        return Bytes.of(row.get(column, byte[].class));
    }

    private static String of(Workspace workspace, String table) {
        return LogTable.schema(workspace) + "." + table;
    }
}
