package shuke.kernel.record;

import org.jooq.Table;
import org.jooq.impl.DSL;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.Naming;
import shuke.kernel.schema.ObjectType;

/** How tables and columns are written in SQL. Names are checked when they are defined; they are quoted all the same. */
final class Sql {
    private Sql() {}

    static String table(Workspace workspace, ObjectType object) {
        return quoted(workspace.schema()) + "." + quoted(object.table());
    }

    static Table<?> jooqTable(Workspace workspace, ObjectType object) {
        return DSL.table(DSL.name(workspace.schema(), object.table()));
    }

    /** The table behind a lookup to many: source, target, position. */
    static String links(Workspace workspace, ObjectType object, Field field) {
        return quoted(workspace.schema()) + "." + quoted(Naming.joinTable(object, field));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
