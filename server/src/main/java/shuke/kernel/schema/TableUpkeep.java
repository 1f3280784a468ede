package shuke.kernel.schema;

import java.util.function.Consumer;
import org.jooq.DSLContext;
import shuke.kernel.base.Workspace;

/**
 * Brings a workspace's tables to a schema, and writes down that it did. Interrupted at any point, it is found out at the next
 * start, because the fingerprint is missing until all is done.
 */
final class TableUpkeep {
    private final DSLContext db;
    private final Collation collation;

    TableUpkeep(DSLContext db, Collation collation) {
        this.db = db;
        this.collation = collation;
    }

    TablePlan plan(Schema schema) {
        return TablePlan.of(schema, collation.name());
    }

    ActualTables actual(Workspace workspace) {
        return new TableReader(db, workspace.schema()).read();
    }

    /**
     * @param fingerprint what to write down at the end
     * @param within done in the transaction in which the tables change
     * @param committed done as soon as they have changed; indexes on big tables come later
     */
    void bring(Workspace workspace, Steps steps, String fingerprint, Consumer<DSLContext> within, Runnable committed) {
        var tables = new TableStore(db);
        var store = new SchemaStore(db, workspace);
        if (!steps.before().isEmpty()) {
            store.fingerprint(null);
            tables.apart(steps.before());
        }
        tables.together(steps.within(), tx -> {
            within.accept(tx);
            new SchemaStore(tx, workspace).fingerprint(steps.after().isEmpty() ? fingerprint : null);
        });
        committed.run();
        if (!steps.after().isEmpty()) {
            tables.apart(steps.after());
            store.fingerprint(fingerprint);
        }
    }
}
