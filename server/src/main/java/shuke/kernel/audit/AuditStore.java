package shuke.kernel.audit;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Client;
import shuke.kernel.base.Page;
import shuke.kernel.base.Workspace;

/** The table {@code audit_entry}. */
@Component
class AuditStore {
    private final DSLContext db;

    AuditStore(DSLContext db) {
        this.db = db;
    }

    void insert(Workspace workspace, List<Entry> entries) {
        db.execute("{0}", appending(workspace, entries));
    }

    QueryPart appending(Workspace workspace, List<Entry> entries) {
        return DSL.sql(
                """
                insert into %s.audit_entry (at, actor, actor_name, origin, address, agent, object, record, action, changes)
                select e.at::timestamptz, e.actor::uuid, e.actor_name, e.origin, e.address, e.agent, e.object, e.record::uuid, e.action,
                  e.changes
                from %s
                  as e (at, actor, actor_name, origin, address, agent, object, record, action, changes)
                """.formatted(workspace.schema(), given(entries.size())),
                column(entries, entry -> entry.at().toString()),
                column(entries, entry -> entry.actor().toString()),
                column(entries, Entry::actorName),
                column(entries, Entry::origin),
                column(entries, entry -> entry.client().address()),
                column(entries, entry -> entry.client().agent()),
                column(entries, Entry::object),
                column(entries, AuditStore::recordOf),
                column(entries, entry -> entry.action().word()),
                column(entries, ChangesText::write));
    }

    private static @Nullable String recordOf(Entry entry) {
        var record = entry.record();
        return record == null ? null : record.toString();
    }

    /** A single entry in its own words: with arrays PostgreSQL plans anew each time. */
    private static String given(int entries) {
        return entries == 1 ? "(values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))" : "unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    private static Object column(List<Entry> entries, Function<Entry, @Nullable String> cell) {
        return entries.size() == 1
                ? DSL.val(cell.apply(entries.getFirst()), SQLDataType.VARCHAR)
                : entries.stream().map(cell).toArray(String[]::new);
    }

    Page<Entry> history(Workspace workspace, String object, UUID record, int limit, @Nullable String cursor) {
        var id = field(name("id"), Long.class);
        var rows = db.select()
                .from(table(name(workspace.schema(), "audit_entry")))
                .where(field(name("record"), UUID.class).eq(record))
                .and(field(name("object"), String.class).eq(object))
                .and(cursor == null ? noCondition() : id.lt(Cursor.of(cursor)))
                .orderBy(id.desc())
                .limit(limit + 1) // one more row tells whether there is a next page
                .fetch();
        var more = rows.size() > limit;
        var page = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                page.stream().map(AuditStore::entry).toList(),
                more ? String.valueOf(page.getLast().get(id)) : null,
                null);
    }

    private static Entry entry(Record row) {
        return new Entry(
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("actor", UUID.class),
                row.get("actor_name", String.class),
                row.get("origin", String.class),
                new Client(row.get("address", String.class), row.get("agent", String.class)),
                row.get("object", String.class),
                row.get("record", UUID.class),
                Action.find(row.get("action", String.class)).orElseThrow(),
                ChangesText.read(row.get("changes", String.class)));
    }
}
