package shuke.operation.health;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** Asks PostgreSQL about itself. */
@Component
class HealthStore {
    private final DSLContext db;

    HealthStore(DSLContext db) {
        this.db = db;
    }

    /**
     * @param size of all workspaces, in bytes
     * @param connections to this database, of {@code mostConnections} that the server takes in all
     */
    record Figures(String version, long size, int connections, int mostConnections) {}

    Figures figures() {
        var row = db.fetchSingle("""
                select split_part(current_setting('server_version'), ' ', 1) as version,
                    pg_database_size(current_database()) as size,
                    (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
                    current_setting('max_connections')::int as most
                """);
        return new Figures(
                row.get("version", String.class),
                row.get("size", Long.class),
                row.get("connections", Integer.class),
                row.get("most", Integer.class));
    }

    /** Indexes that cannot be used: they are being built, or building them was cut off. */
    int unusableIndexes(Workspace workspace) {
        return db.fetchSingle("""
                select count(*)::int
                from pg_index i
                join pg_class c on c.oid = i.indexrelid
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and not i.indisvalid
                """, workspace.schema()).get(0, Integer.class);
    }
}
