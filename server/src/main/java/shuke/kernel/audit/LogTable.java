package shuke.kernel.audit;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import shuke.kernel.base.Workspace;

/** Where the log of a workspace stands: in a PostgreSQL schema of its own, to which the program may only add. */
final class LogTable {
    static final Field<Long> TX = field(name("tx"), SQLDataType.BIGINT);
    static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    static final Field<OffsetDateTime> AT = field(name("at"), SQLDataType.OFFSETDATETIME);
    static final Field<UUID> ACTOR = field(name("actor"), SQLDataType.UUID);
    static final Field<String> ACTION = field(name("action"), SQLDataType.VARCHAR);
    static final Field<String> OBJECT = field(name("object"), SQLDataType.VARCHAR);
    static final Field<UUID> RECORD = field(name("record"), SQLDataType.UUID);
    private static final Field<String> ACTOR_NAME = field(name("actor_name"), SQLDataType.VARCHAR);
    private static final Field<String> ORIGIN = field(name("origin"), SQLDataType.VARCHAR);
    private static final Field<String> ADDRESS = field(name("address"), SQLDataType.VARCHAR);
    private static final Field<String> AGENT = field(name("agent"), SQLDataType.VARCHAR);
    private static final Field<String> CHANGES = field(name("changes"), SQLDataType.VARCHAR);
    private static final Field<UUID> NONCE = field(name("nonce"), SQLDataType.UUID);

    private LogTable() {}

    /** A time that Java can say, whatever somebody has put there: infinity and years before Christ become ones that no log has. */
    static String time(String column) {
        return "least(greatest(%1$s, '0001-01-01Z'), '9999-12-31Z'::timestamptz) as %1$s".formatted(column);
    }

    static String schema(Workspace workspace) {
        return "log_" + workspace.name();
    }

    static Table<Record> of(Workspace workspace) {
        return table(name(schema(workspace), "audit_entry"));
    }

    static Line line(Record row) {
        return new Line(
                row.get(AT).toInstant(),
                row.get(ACTOR),
                row.get(ACTOR_NAME),
                row.get(ORIGIN),
                row.get(ADDRESS),
                row.get(AGENT),
                row.get(OBJECT),
                row.get(RECORD),
                row.get(ACTION),
                row.get(CHANGES),
                row.get(NONCE));
    }
}
