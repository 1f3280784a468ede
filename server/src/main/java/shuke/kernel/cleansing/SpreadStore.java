package shuke.kernel.cleansing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Spread;

/** The table {@code cleansing_spread}: what was usual when the latest scan began. */
@Component
class SpreadStore {
    private final DSLContext db;

    SpreadStore(DSLContext db) {
        this.db = db;
    }

    /** By field. */
    Map<String, List<Spread>> of(Workspace workspace, String object) {
        var spreads = new LinkedHashMap<String, List<Spread>>();
        db.fetch("select * from %s.cleansing_spread where object = ?".formatted(workspace.schema()), object)
                .forEach(row -> spreads.computeIfAbsent(row.get("field", String.class), f -> new ArrayList<>())
                        .add(new Spread(
                                row.get("unit", String.class),
                                row.get("number", Long.class),
                                row.get("median", Double.class),
                                row.get("deviation", Double.class))));
        return spreads;
    }

    void clear(Workspace workspace, String object) {
        db.execute("delete from %s.cleansing_spread where object = ?".formatted(workspace.schema()), object);
    }

    void add(Workspace workspace, String object, String field, List<Spread> spreads) {
        db.execute(
                """
                insert into %s.cleansing_spread (object, field, unit, number, median, deviation)
                select ?, ?, * from unnest(?, ?, ?, ?)
                """.formatted(workspace.schema()),
                object,
                field,
                spreads.stream().map(Spread::unit).toArray(String[]::new),
                spreads.stream().map(Spread::count).toArray(Long[]::new),
                spreads.stream().map(Spread::median).toArray(Double[]::new),
                spreads.stream().map(Spread::deviation).toArray(Double[]::new));
    }
}
