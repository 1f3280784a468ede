package shuke.kernel.transfer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Workspace;

/** What is kept of single rows: why they were not taken, and what records they made. */
@Component
class ErrorStore {
    private static final int PAGE = 5_000;

    private final DSLContext db;

    ErrorStore(DSLContext db) {
        this.db = db;
    }

    /** Why a row of the file was not taken, one of several reasons perhaps. */
    record RowProblem(long line, Problem problem) {}

    /** @param number grows with the lines of the file */
    record Kept(long number, RowProblem row) {}

    void insert(Workspace workspace, UUID id, List<RowProblem> problems) {
        if (problems.isEmpty()) return;
        var rows = new ArrayList<org.jooq.Query>();
        for (var each : problems) {
            var problem = each.problem();
            rows.add(db.insertInto(errors(workspace))
                    .set(field(name("import")), id)
                    .set(field(name("line")), each.line())
                    .set(field(name("field")), problem.field() == null ? null : StoredJson.withoutNul(problem.field()))
                    .set(field(name("code")), problem.code())
                    .set(field(name("args")), StoredJson.args(problem.args()))
                    .set(field(name("text"), JSONB.class), StoredJson.words(problem)));
        }
        db.batch(rows).execute();
    }

    /** Some of the problems behind the one numbered {@code after}, in the order of the lines. */
    List<Kept> page(Workspace workspace, UUID id, long after) {
        var number = field(name("id"), Long.class);
        return db.selectFrom(errors(workspace))
                .where(field(name("import"), UUID.class).eq(id))
                .and(number.gt(after))
                .orderBy(number)
                .limit(PAGE)
                .fetch(row -> new Kept(row.get(number), problem(row)));
    }

    void made(Workspace workspace, UUID id, long position, List<UUID> created, List<UUID> updated) {
        if (created.isEmpty() && updated.isEmpty()) return;
        db.insertInto(table(name(workspace.schema(), "import_row")))
                .set(field(name("import")), id)
                .set(field(name("position")), position)
                .set(field(name("created")), created.toArray(UUID[]::new))
                .set(field(name("updated")), updated.toArray(UUID[]::new))
                .execute();
    }

    private static RowProblem problem(Record row) {
        var problem = new Problem(
                row.get("code", String.class),
                row.get("field", String.class),
                null,
                StoredJson.args(row.get("args", JSONB.class)),
                StoredJson.words(row.get("text", JSONB.class)));
        return new RowProblem(row.get("line", Long.class), problem);
    }

    private static Table<?> errors(Workspace workspace) {
        return table(name(workspace.schema(), "import_error"));
    }
}
