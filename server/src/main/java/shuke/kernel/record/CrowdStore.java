package shuke.kernel.record;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.sql.Acting;

/** Samples of what records have in common. */
@Component
class CrowdStore {
    /** So many records with one key are a crowd. */
    private static final int CROWD = 64;

    /** Fewer in a sample may be chance. */
    private static final int LEAST = 6;

    private static final int PAGES = 10_000;
    private static final int BYTES = 8_192;

    private final DSLContext db;

    CrowdStore(DSLContext db) {
        this.db = Acting.program(db);
    }

    /** The keys of a crowd, in no order. */
    int[] look(Workspace workspace, ObjectType object) {
        var table = Sql.table(workspace, object);
        var pages = db.fetchSingle("select pg_relation_size(cast(? as regclass))", table)
                        .get(0, long.class)
                / BYTES;
        var share = Math.min(1.0, (double) PAGES / Math.max(1, pages));
        return db
                .fetch(
                        """
                        select k from (select unnest(%s) as k from %s tablesample system (?)) as s
                        group by k having count(*) >= ?
                        """.formatted(Column.LIKENESS.name(), table),
                        100 * share,
                        Math.max(LEAST, Math.round(CROWD * share)))
                .stream()
                .mapToInt(row -> row.get(0, int.class))
                .toArray();
    }
}
