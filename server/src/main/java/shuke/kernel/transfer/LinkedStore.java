package shuke.kernel.transfer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.transfer.MissingLinks.Linked;

/** The table {@code import_linked}: records that imports made so that their rows can point to them. */
@Component
class LinkedStore {
    private static final Field<Long> ID = field(name("id"), Long.class);
    private static final Field<UUID> IMPORT = field(name("import"), UUID.class);
    private static final Field<String> OBJECT = field(name("object"), String.class);
    private static final Field<UUID[]> RECORDS = field(name("records"), UUID[].class);
    private static final Field<Long[]> VERSIONS = field(name("versions"), Long[].class);
    private static final Field<Boolean> UNDONE = field(name("undone"), Boolean.class);

    private final DSLContext db;

    LinkedStore(DSLContext db) {
        this.db = db;
    }

    /** What was made for a batch of rows: ids with versions. */
    record Kept(long id, String object, Map<UUID, Long> records) {}

    void add(Workspace workspace, UUID run, List<Linked> made) {
        made.stream()
                .collect(Collectors.groupingBy(Linked::object))
                .forEach((object, records) -> db.insertInto(linked(workspace))
                        .set(IMPORT, run)
                        .set(OBJECT, object)
                        .set(RECORDS, records.stream().map(Linked::id).toArray(UUID[]::new))
                        .set(VERSIONS, records.stream().map(Linked::version).toArray(Long[]::new))
                        .execute());
    }

    /** The last ones that were not taken back yet. */
    Optional<Kept> last(Workspace workspace, UUID run) {
        return db.selectFrom(linked(workspace))
                .where(IMPORT.eq(run))
                .and(UNDONE.isFalse())
                .orderBy(ID.desc())
                .limit(1)
                .fetchOptional(row -> {
                    var records = new LinkedHashMap<UUID, Long>();
                    for (var i = 0; i < row.get(RECORDS).length; i++)
                        records.put(row.get(RECORDS)[i], row.get(VERSIONS)[i]);
                    return new Kept(row.get(ID), row.get(OBJECT), records);
                });
    }

    void takenBack(Workspace workspace, long id) {
        db.update(linked(workspace)).set(UNDONE, true).where(ID.eq(id)).execute();
    }

    private static Table<?> linked(Workspace workspace) {
        return table(name(workspace.schema(), "import_linked"));
    }
}
