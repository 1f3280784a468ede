package shuke.kernel.source;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.source.Source.Trust;

/** The table {@code source_system}. */
@Component
class SourceStore {
    private final DSLContext db;

    SourceStore(DSLContext db) {
        this.db = db;
    }

    /** In their order. */
    List<Source> all(Workspace workspace) {
        return db.fetch("select * from %s.source_system order by place, code".formatted(workspace.schema()))
                .map(SourceStore::source);
    }

    /** As {@link #all}; whoever else changes the list waits. */
    List<Source> lock(Workspace workspace) {
        db.execute("lock table %s.source_system in share row exclusive mode".formatted(workspace.schema()));
        return all(workspace);
    }

    /** The list from now on, in this order; what is not in it any more is removed. */
    void put(Workspace workspace, List<Source> sources) {
        db.execute("delete from %s.source_system where id <> all(?)".formatted(workspace.schema()), (Object)
                sources.stream().map(Source::id).toArray(UUID[]::new));
        for (var place = 0; place < sources.size(); place++) {
            var source = sources.get(place);
            db.execute(
                    """
                    insert into %s.source_system (id, code, name, trust, place) values (?, ?, ?, ?, ?)
                    on conflict (id) do update set name = excluded.name, trust = excluded.trust, place = excluded.place
                    """.formatted(workspace.schema()),
                    source.id(),
                    source.code(),
                    source.name(),
                    source.trust().text(),
                    place);
        }
    }

    /** Whether it has delivered records that are still kept. */
    boolean isUsed(Workspace workspace, UUID source) {
        return db.fetchSingle(
                        "select exists (select 1 from %s.source_record where source = ?)".formatted(workspace.schema()),
                        source)
                .get(0, Boolean.class);
    }

    private static Source source(Record row) {
        return new Source(
                row.get("id", UUID.class),
                row.get("code", String.class),
                row.get("name", String.class),
                Trust.valueOf(row.get("trust", String.class).toUpperCase(Locale.ROOT)));
    }
}
