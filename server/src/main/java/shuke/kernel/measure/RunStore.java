package shuke.kernel.measure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.measure.Run.State;

/** The table {@code measure_run}. */
@Component
class RunStore {
    private final DSLContext db;

    RunStore(DSLContext db) {
        this.db = db;
    }

    /** False while another one is under way. */
    boolean add(Workspace workspace, UUID id, @Nullable String byName, Collection<String> objects, Instant at) {
        return 1
                == db.execute(
                        """
                insert into %s.measure_run (id, by_name, state, objects, started_at)
                values (?, ?, 'running', ?, cast(? as timestamptz))
                on conflict (state) where state = 'running' do nothing
                """.formatted(workspace.schema()),
                        id,
                        byName,
                        objects.toArray(String[]::new),
                        at.atOffset(ZoneOffset.UTC));
    }

    /** The one that runs, for nobody else until the transaction ends; nothing when it is over. */
    Optional<Run> lock(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select * from %s.measure_run where id = ? and state = 'running' for update"
                                .formatted(workspace.schema()),
                        id)
                .map(RunStore::run);
    }

    /** The latest first. */
    List<Run> latest(Workspace workspace, int most) {
        return db.fetch(
                        "select * from %s.measure_run order by started_at desc, id limit ?"
                                .formatted(workspace.schema()),
                        most)
                .map(RunStore::run);
    }

    boolean isBegunSince(Workspace workspace, Instant since) {
        return db.fetchSingle(
                        "select exists (select 1 from %s.measure_run where started_at >= cast(? as timestamptz))"
                                .formatted(workspace.schema()),
                        since.atOffset(ZoneOffset.UTC))
                .get(0, boolean.class);
    }

    void count(Workspace workspace, UUID id, long total) {
        db.execute("update %s.measure_run set total = ? where id = ?".formatted(workspace.schema()), total, id);
    }

    void move(Workspace workspace, UUID id, UUID last, int done) {
        db.execute(
                "update %s.measure_run set last = ?, done = done + ? where id = ?".formatted(workspace.schema()),
                last,
                done,
                id);
    }

    /** On to the next object. */
    void next(Workspace workspace, UUID id) {
        db.execute(
                "update %s.measure_run set objects = objects[2:], last = default where id = ?"
                        .formatted(workspace.schema()),
                id);
    }

    /** False when it is over already. */
    boolean end(Workspace workspace, UUID id, State state, Instant at) {
        return 1
                == db.execute(
                        "update %s.measure_run set state = ?, ended_at = cast(? as timestamptz) where id = ? and state = 'running'"
                                .formatted(workspace.schema()),
                        state.text(),
                        at.atOffset(ZoneOffset.UTC),
                        id);
    }

    void forgetBefore(Workspace workspace, Instant before) {
        db.execute(
                "delete from %s.measure_run where ended_at < cast(? as timestamptz)".formatted(workspace.schema()),
                before.atOffset(ZoneOffset.UTC));
    }

    private static Run run(Record row) {
        return new Run(
                row.get("id", UUID.class),
                row.get("by_name", String.class),
                State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                List.of(row.get("objects", String[].class)),
                row.get("last", UUID.class),
                row.get("total", Long.class),
                row.get("done", Long.class),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class));
    }
}
