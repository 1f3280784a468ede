package shuke.kernel.collect;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** The partitions of {@code website_event}, one for each month in UTC: {@code website_event_2026_11}. */
@Component
class PartitionStore {
    private static final String TABLE = "website_event";
    private static final Pattern NAME = Pattern.compile(TABLE + "_([0-9]{4})_([0-9]{2})");

    private final DSLContext db;

    PartitionStore(DSLContext db) {
        this.db = db;
    }

    List<YearMonth> all(Workspace workspace) {
        return db.fetch("""
                        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = cast(? as regclass) order by c.relname
                        """, workspace.schema() + "." + TABLE).getValues(0, String.class).stream()
                .map(NAME::matcher)
                .filter(name -> name.matches())
                .map(name -> YearMonth.of(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2))))
                .toList();
    }

    /** Within a transaction: others who want the same wait until it is over. */
    void add(Workspace workspace, YearMonth month) {
        db.fetch("select pg_advisory_xact_lock(hashtextextended(?, 0))", name(workspace, month));
        db.execute("create table if not exists %s partition of %s.%s for values from ('%s') to ('%s')"
                .formatted(
                        name(workspace, month), workspace.schema(), TABLE, start(month), start(month.plusMonths(1))));
    }

    void drop(Workspace workspace, YearMonth month) {
        db.execute("drop table if exists " + name(workspace, month));
    }

    private static String name(Workspace workspace, YearMonth month) {
        return "%s.%s_%04d_%02d".formatted(workspace.schema(), TABLE, month.getYear(), month.getMonthValue());
    }

    private static String start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }
}
