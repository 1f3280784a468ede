package shuke.kernel.audit;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Page;
import shuke.kernel.base.Workspace;

/**
 * Looks for entries, newest first. The log has no index by time: the links of the chain say between when their entries happened,
 * and they are few.
 */
@Component
class SearchStore {
    private static final Field<Long> SEQ = field(name("seq"), SQLDataType.BIGINT);
    private static final Field<Long> TO_TX = field(name("to_tx"), SQLDataType.BIGINT);
    private static final Field<Long> TO_ID = field(name("to_id"), SQLDataType.BIGINT);
    private static final Field<OffsetDateTime> OLDEST = field(name("oldest"), SQLDataType.OFFSETDATETIME);
    private static final Field<OffsetDateTime> NEWEST = field(name("newest"), SQLDataType.OFFSETDATETIME);

    private final DSLContext db;
    private final ChangesText changes;

    SearchStore(DSLContext db, ChangesText changes) {
        this.db = db;
        this.changes = changes;
    }

    Page<LogEntry> page(Workspace workspace, LogQuery query) {
        var rows = db.select()
                .from(LogTable.of(workspace))
                .where(asked(query))
                .and(within(workspace, query))
                .orderBy(LogTable.TX.desc(), LogTable.ID.desc())
                .limit(query.limit() + 1) // one more row tells whether there is a next page
                .fetch();
        var more = rows.size() > query.limit();
        var page = more ? rows.subList(0, query.limit()) : rows;
        return new Page<>(
                page.stream().map(row -> entry(workspace, row)).toList(),
                more ? place(page.getLast()).text() : null,
                null);
    }

    private static Condition asked(LogQuery query) {
        var asked = new ArrayList<Condition>();
        add(asked, query.actor(), LogTable.ACTOR::eq);
        add(asked, query.object(), LogTable.OBJECT::eq);
        add(asked, query.record(), LogTable.RECORD::eq);
        add(asked, query.from(), from -> LogTable.AT.ge(time(from)));
        add(asked, query.to(), to -> LogTable.AT.lt(time(to)));
        if (!query.actions().isEmpty()) {
            asked.add(LogTable.ACTION.in(
                    query.actions().stream().map(Action::word).sorted().toList()));
        }
        return and(asked);
    }

    private Condition within(Workspace workspace, LogQuery query) {
        var within = new ArrayList<Condition>();
        add(
                within,
                LogPlace.of(query.cursor()),
                place -> row(LogTable.TX, LogTable.ID).lt(place.tx(), place.id()));
        add(within, query.from(), from -> behind(workspace, from));
        add(within, query.to(), to -> upTo(workspace, to));
        return and(within);
    }

    private static <T> void add(List<Condition> all, @Nullable T value, Function<T, Condition> condition) {
        if (value != null) all.add(condition.apply(value));
    }

    /** Behind the links all of whose entries are older. */
    private Condition behind(Workspace workspace, Instant from) {
        var first = db.select(SEQ)
                .from(links(workspace))
                .where(NEWEST.ge(time(from)))
                .orderBy(SEQ)
                .limit(1)
                .fetchOptional(SEQ);
        return link(workspace, SEQ.lt(first.orElse(Long.MAX_VALUE)))
                .map(place -> row(LogTable.TX, LogTable.ID).gt(place.tx(), place.id()))
                .orElse(trueCondition());
    }

    /** Not behind the last link that has anything of before; what is not linked yet may be of any time. */
    private Condition upTo(Workspace workspace, Instant to) {
        var end = link(workspace, trueCondition());
        return link(workspace, OLDEST.lt(time(to)))
                .filter(place -> !Optional.of(place).equals(end))
                .map(place -> row(LogTable.TX, LogTable.ID).le(place.tx(), place.id()))
                .orElse(trueCondition());
    }

    private Optional<LogPlace> link(Workspace workspace, Condition which) {
        return db.select(TO_TX, TO_ID)
                .from(links(workspace))
                .where(which)
                .orderBy(SEQ.desc())
                .limit(1)
                .fetchOptional(row -> new LogPlace(row.get(TO_TX), row.get(TO_ID)));
    }

    private LogEntry entry(Workspace workspace, Record row) {
        return new LogEntry(place(row).text(), changes.entry(workspace, LogTable.line(row)));
    }

    private static LogPlace place(Record row) {
        return new LogPlace(row.get(LogTable.TX), row.get(LogTable.ID));
    }

    private static Table<Record> links(Workspace workspace) {
        return table(name(LogTable.schema(workspace), "audit_link"));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
