package shuke.kernel.record;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** The table {@code record_refill}: how far each summing up of a new roll-up has come. */
@Component
class RefillStore {
    private final DSLContext db;

    RefillStore(DSLContext db) {
        this.db = db;
    }

    /**
     * @param schemaVersion the first one that knows the field so
     * @param last the record that it came to
     */
    record State(String object, String field, long schemaVersion, UUID last) {}

    void add(Workspace workspace, UUID work, String object, String field, long schemaVersion) {
        db.execute(
                "insert into %s.record_refill (id, object, field, schema_version) values (?, ?, ?, ?)"
                        .formatted(workspace.schema()),
                work,
                object,
                field,
                schemaVersion);
    }

    /** Whoever else is at the same work waits; empty when it is done. */
    Optional<State> lock(Workspace workspace, UUID work) {
        return db.fetchOptional(
                        "select object, field, schema_version, last from %s.record_refill where id = ? for update"
                                .formatted(workspace.schema()),
                        work)
                .map(row -> new State(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, Long.class),
                        row.get(3, UUID.class)));
    }

    void move(Workspace workspace, UUID work, UUID last) {
        db.execute("update %s.record_refill set last = ? where id = ?".formatted(workspace.schema()), last, work);
    }

    void remove(Workspace workspace, UUID work) {
        db.execute("delete from %s.record_refill where id = ?".formatted(workspace.schema()), work);
    }
}
