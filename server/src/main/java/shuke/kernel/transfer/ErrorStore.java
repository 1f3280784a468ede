package shuke.kernel.transfer;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;

/** Why single rows were not taken. */
@Component
class ErrorStore {
    private static final Field<UUID> IMPORT = field(name("import"), UUID.class);
    private static final Field<Long> LINE = field(name("line"), Long.class);
    private static final Field<Long> NUMBER = field(name("id"), Long.class);
    private static final Field<Boolean> AGAIN = field(name("again"), Boolean.class);

    /** What a problem says quotes what stands in the file, so it is sealed. */
    private static final String TOLD = "import";

    private final DSLContext db;
    private final Vault vault;

    ErrorStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Why a row of the file was not taken, one of several reasons perhaps. */
    record RowProblem(long line, Problem problem) {}

    /** The place of a problem among those of an import: they are in the order of the lines. */
    record Place(long line, long number) {
        static final Place START = new Place(0, 0);
    }

    record Kept(Place place, RowProblem row) {}

    /** @param again lines of rows that a later row may help */
    void insert(Workspace workspace, UUID id, List<RowProblem> problems, Set<Long> again) {
        if (problems.isEmpty()) return;
        var rows = new ArrayList<org.jooq.Query>();
        for (var each : problems) {
            var problem = each.problem();
            rows.add(db.insertInto(errors(workspace))
                    .set(IMPORT, id)
                    .set(LINE, each.line())
                    .set(field(name("field")), problem.field() == null ? null : StoredJson.withoutNul(problem.field()))
                    .set(AGAIN, again.contains(each.line()))
                    .set(field(name("code")), problem.code())
                    .set(field(name("told")), vault.sealTold(workspace, TOLD, TOLD, id, StoredJson.told(problem))));
        }
        db.batch(rows).execute();
    }

    /** Some of the problems behind a place, in the order of the lines. */
    List<Kept> page(Workspace workspace, UUID id, Place after, int most) {
        return db.selectFrom(errors(workspace))
                .where(IMPORT.eq(id))
                .and(row(LINE, NUMBER).gt(after.line(), after.number()))
                .orderBy(LINE, NUMBER)
                .limit(most)
                .fetch(row -> new Kept(new Place(row.get(LINE), row.get(NUMBER)), problem(workspace, id, row)));
    }

    /** The lines of rows that a later row may have helped, in ascending order. */
    long[] again(Workspace workspace, UUID id) {
        return db.selectDistinct(LINE)
                .from(errors(workspace))
                .where(IMPORT.eq(id))
                .and(AGAIN)
                .orderBy(LINE)
                .fetchStream()
                .mapToLong(row -> row.get(LINE))
                .toArray();
    }

    /** Forgets the problems of rows. */
    void forget(Workspace workspace, UUID id, Collection<Long> lines) {
        if (lines.isEmpty()) return;
        db.deleteFrom(errors(workspace))
                .where(IMPORT.eq(id))
                .and(LINE.eq(any(lines.toArray(Long[]::new))))
                .execute();
    }

    /** Forgets all problems of an import. */
    void forget(Workspace workspace, UUID id) {
        db.deleteFrom(errors(workspace)).where(IMPORT.eq(id)).execute();
    }

    private RowProblem problem(Workspace workspace, UUID id, Record row) {
        var told = vault.openTold(workspace, TOLD, TOLD, id, row.get("told", String.class));
        var problem = StoredJson.problem(row.get("code", String.class), row.get("field", String.class), told);
        return new RowProblem(row.get(LINE), problem);
    }

    private static Table<?> errors(Workspace workspace) {
        return table(name(workspace.schema(), "import_error"));
    }
}
