package shuke.kernel.schema;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Workspace;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where a workspace's own definitions are kept: {@code schema_change}, {@code schema_state} and its schema's version. */
final class SchemaStore {
    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext db;
    private final String schema;
    private final String workspace;

    SchemaStore(DSLContext db, Workspace workspace) {
        this.db = db;
        this.schema = workspace.schema();
        this.workspace = workspace.name();
    }

    /** Empty when there is no such workspace. */
    Optional<Long> version() {
        return db
                .fetch("select schema_version from shuke.workspace where name = ?", workspace)
                .map(row -> row.get(0, Long.class))
                .stream()
                .findFirst();
    }

    /** A step up, seen by others when the transaction commits. */
    long nextVersion() {
        return db.fetchSingle(
                        "update shuke.workspace set schema_version = schema_version + 1 where name = ?"
                                + " returning schema_version",
                        workspace)
                .get(0, long.class);
    }

    List<Patch> patches() {
        return db.fetch("select object, field, patch from " + changes() + " order by id")
                .map(row ->
                        new Patch(row.get(0, String.class), row.get(1, String.class), tree(row.get(2, JSONB.class))));
    }

    /** Puts the patch in the place of what was said before about the same object or field. */
    void put(Patch patch) {
        db.execute(
                "insert into " + changes() + " (object, field, patch) values (?, ?, ?::jsonb)"
                        + " on conflict (object, field) do update set patch = excluded.patch, changed_at = now()",
                patch.object(),
                patch.field(),
                patch.patch().toString());
    }

    void remove(String object, String field) {
        db.execute("delete from " + changes() + " where object = ? and field = ?", object, field);
    }

    /** All that was said about an object and its fields. */
    void remove(String object) {
        db.execute("delete from " + changes() + " where object = ?", object);
    }

    Optional<String> fingerprint() {
        return Optional.ofNullable(db.fetchSingle("select fingerprint from " + Sql.name(schema, "schema_state"))
                .get(0, String.class));
    }

    /** @param fingerprint null while the tables are on their way */
    void fingerprint(@Nullable String fingerprint) {
        db.execute("update " + Sql.name(schema, "schema_state") + " set fingerprint = ?", fingerprint);
    }

    private String changes() {
        return Sql.name(schema, "schema_change");
    }

    private static ObjectNode tree(JSONB json) {
        return (ObjectNode) JSON.readTree(json.data());
    }
}
