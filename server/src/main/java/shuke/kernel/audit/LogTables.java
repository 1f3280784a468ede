package shuke.kernel.audit;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.Record;
import org.jooq.Table;
import shuke.kernel.base.Workspace;

/** Where the log of a workspace stands: in a PostgreSQL schema of its own, which the program may only add to. */
final class LogTables {
    private LogTables() {}

    static String schema(Workspace workspace) {
        return "log_" + workspace.name();
    }

    static Table<Record> entries(Workspace workspace) {
        return table(name(schema(workspace), "audit_entry"));
    }
}
