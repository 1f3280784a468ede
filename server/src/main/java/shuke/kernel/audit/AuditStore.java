package shuke.kernel.audit;

import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Page;
import shuke.kernel.base.Workspace;
import shuke.kernel.sql.TextArray;

/** Appends to the table {@code audit_entry}, and reads what happened to a record. */
@Component
class AuditStore {
    private static final String COLUMNS =
            "at, actor, actor_name, origin, address, agent, object, record, action, changes, nonce, proof";
    private static final String ONE = "(values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))";
    private static final String MANY = "unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DSLContext db;
    private final ChangesText changes;

    AuditStore(DSLContext db, ChangesText changes) {
        this.db = db;
        this.changes = changes;
    }

    void insert(Workspace workspace, List<Proven> entries) {
        db.execute("{0}", appending(workspace, entries));
    }

    QueryPart appending(Workspace workspace, List<Proven> entries) {
        return DSL.sql(
                """
                insert into %1$s.audit_entry (%2$s)
                select e.at::timestamptz, e.actor::uuid, e.actor_name, e.origin, e.address, e.agent, e.object, e.record::uuid, e.action,
                  e.changes, e.nonce::uuid, decode(e.proof, 'base64')
                from %3$s
                  as e (%2$s)
                """.formatted(LogTable.schema(workspace), COLUMNS, entries.size() == 1 ? ONE : MANY),
                column(entries, line -> line.at().toString()),
                column(entries, line -> line.actor().toString()),
                column(entries, Line::actorName),
                column(entries, Line::origin),
                column(entries, Line::address),
                column(entries, Line::agent),
                column(entries, Line::object),
                column(entries, AuditStore::recordOf),
                column(entries, Line::action),
                column(entries, Line::changes),
                column(entries, line -> line.nonce().toString()),
                cells(
                        entries,
                        entry ->
                                Base64.getEncoder().encodeToString(entry.proof().array())));
    }

    private static @Nullable String recordOf(Line line) {
        var record = line.record();
        return record == null ? null : record.toString();
    }

    private static Object column(List<Proven> entries, Function<Line, @Nullable String> cell) {
        return cells(entries, entry -> cell.apply(entry.line()));
    }

    /** A single entry in its own words: with arrays PostgreSQL plans anew each time. */
    private static Object cells(List<Proven> entries, Function<Proven, @Nullable String> cell) {
        return entries.size() == 1
                ? DSL.val(cell.apply(entries.getFirst()), SQLDataType.VARCHAR)
                : TextArray.of(entries.stream().map(cell).toArray(String[]::new));
    }

    Page<Entry> history(Workspace workspace, String object, UUID record, int limit, @Nullable String cursor) {
        var below = cursor == null ? null : Cursor.of(cursor);
        var found = entries(
                workspace,
                object,
                List.of(record),
                null,
                below,
                limit + 1); // one more tells whether there is a next page
        var more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new Page<>(
                page.stream().map(Numbered::entry).toList(),
                more ? String.valueOf(page.getLast().number()) : null,
                null);
    }

    List<UUID> kept(Workspace workspace, String object, UUID after, int most) {
        return db.select(LogTable.RECORD)
                .from(LogTable.of(workspace))
                .where(LogTable.OBJECT.eq(object))
                .and(LogTable.RECORD.gt(after))
                .and(LogTable.ACTION.in(Action.CREATED.word(), Action.PURGED.word()))
                .groupBy(LogTable.RECORD)
                .having(DSL.boolOr(LogTable.ACTION.eq(Action.PURGED.word())).isFalse())
                .orderBy(LogTable.RECORD)
                .limit(most)
                .fetch(LogTable.RECORD);
    }

    List<Entry> doneByOthers(Workspace workspace, UUID but, Collection<UUID> records, Instant since, int most) {
        return db.select()
                .from(LogTable.of(workspace))
                .where(LogTable.RECORD.eq(DSL.any(records.toArray(UUID[]::new))))
                .and(LogTable.AT.ge(since.atOffset(ZoneOffset.UTC)))
                .and(LogTable.ACTION.in(Action.CREATED.word(), Action.UPDATED.word()))
                .and(LogTable.ACTOR.notIn(but, Actor.SYSTEM_USER))
                .orderBy(LogTable.ID.desc())
                .limit(most)
                .fetch(row -> changes.entry(workspace, LogTable.line(row)));
    }

    List<Numbered> entries(
            Workspace workspace,
            String object,
            Collection<UUID> records,
            @Nullable UUID actor,
            @Nullable Long below,
            int most) {
        return db.select()
                .from(LogTable.of(workspace))
                .where(
                        records.size() == 1
                                ? LogTable.RECORD.eq(records.iterator().next())
                                : LogTable.RECORD.eq(DSL.any(records.toArray(UUID[]::new))))
                .and(LogTable.OBJECT.eq(object))
                .and(actor == null ? noCondition() : LogTable.ACTOR.eq(actor))
                .and(below == null ? noCondition() : LogTable.ID.lt(below))
                .orderBy(LogTable.ID.desc())
                .limit(most)
                .fetch(row -> new Numbered(row.get(LogTable.ID), changes.entry(workspace, LogTable.line(row))));
    }
}
