package shuke.kernel.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.measure.Measure.Dimension;

/** The table {@code measure_result}. */
@Component
class ResultStore {
    private final DSLContext db;

    ResultStore(DSLContext db) {
        this.db = db;
    }

    record Dated(String object, LocalDate day, Result result) {}

    /** In the place of what the same measures came to on the same day. */
    void put(Workspace workspace, String object, LocalDate day, List<Result> results) {
        db.execute(
                "delete from %s.measure_result where object = ? and day = ? and measure = any(?)"
                        .formatted(workspace.schema()),
                object,
                day,
                results.stream().map(each -> each.measure().text()).distinct().toArray(String[]::new));
        db.execute(
                """
                insert into %s.measure_result (object, day, measure, dimension, key, good, total, behind)
                select ?, ?, u.* from unnest(?, ?, ?, ?, ?, ?) as u (measure, dimension, key, good, total, behind)
                """.formatted(workspace.schema()),
                object,
                day,
                results.stream().map(each -> each.measure().text()).toArray(String[]::new),
                results.stream().map(each -> each.dimension().text()).toArray(String[]::new),
                results.stream().map(Result::key).toArray(String[]::new),
                results.stream().map(Result::good).toArray(Long[]::new),
                results.stream().map(Result::total).toArray(Long[]::new),
                results.stream().map(Result::behind).toArray(Long[]::new));
    }

    /** Of all objects, each measure as a whole; the oldest first. */
    List<Dated> since(Workspace workspace, LocalDate day) {
        return db.fetch(
                        "select * from %s.measure_result where day >= ? and dimension = 'all' order by day"
                                .formatted(workspace.schema()),
                        day)
                .map(ResultStore::dated);
    }

    /**
     * Of the latest day on which an object was measured, and of the latest spot check; of each measure and dimension so many, the
     * worst first.
     */
    List<Dated> latest(Workspace workspace, String object, int most) {
        return db.fetch("""
                        select * from (
                            select r.*, row_number() over (partition by measure, dimension order by behind desc, total desc, key) as place
                            from %1$s.measure_result r
                            where object = ? and day = (select max(day) from %1$s.measure_result o
                                where o.object = r.object and (o.measure = 'accuracy') = (r.measure = 'accuracy'))
                        ) as ranked where place <= ? order by measure, dimension, place
                        """.formatted(workspace.schema()), object, most).map(ResultStore::dated);
    }

    void forgetBefore(Workspace workspace, LocalDate day) {
        db.execute("delete from %s.measure_result where day < ?".formatted(workspace.schema()), day);
    }

    private static Dated dated(Record row) {
        return new Dated(
                row.get("object", String.class),
                row.get("day", LocalDate.class),
                new Result(
                        Measure.valueOf(row.get("measure", String.class).toUpperCase(Locale.ROOT)),
                        Dimension.valueOf(row.get("dimension", String.class).toUpperCase(Locale.ROOT)),
                        row.get("key", String.class),
                        row.get("good", Long.class),
                        row.get("total", Long.class),
                        row.get("behind", Long.class)));
    }
}
