package shuke.kernel.source;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.StoredActor;
import shuke.kernel.source.SourceRun.State;

/** The table {@code source_run}. */
@Component
class SourceRunStore {
    private final DSLContext db;

    SourceRunStore(DSLContext db) {
        this.db = db;
    }

    /** Where one is under way it begins again, with these objects too. */
    UUID begin(Actor actor, UUID id, Collection<String> objects, Instant at) {
        return db.fetchSingle(
                        """
                        insert into %s.source_run as r (id, actor, state, objects, started_at)
                        values (?, ?, 'running', ?, cast(? as timestamptz))
                        on conflict (state) where state = 'running' do update set
                            objects = array(select distinct o from unnest(r.objects || excluded.objects) as o order by o),
                            actor = excluded.actor, last = default, total = null, done = 0, refused = 0
                        returning id
                        """.formatted(actor.workspace().schema()),
                        id,
                        StoredActor.text(actor),
                        objects.toArray(String[]::new),
                        at.atOffset(ZoneOffset.UTC))
                .get(0, UUID.class);
    }

    /** The one that runs, for nobody else until the transaction ends; nothing when it is over. */
    Optional<SourceRun> lock(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select * from %s.source_run where id = ? and state = 'running' for update"
                                .formatted(workspace.schema()),
                        id)
                .map(row -> run(workspace, row));
    }

    /** The latest first. */
    List<SourceRun> latest(Workspace workspace, int most) {
        return db.fetch(
                        "select * from %s.source_run order by started_at desc, id limit ?"
                                .formatted(workspace.schema()),
                        most)
                .map(row -> run(workspace, row));
    }

    void count(Workspace workspace, UUID id, long total) {
        db.execute("update %s.source_run set total = ? where id = ?".formatted(workspace.schema()), total, id);
    }

    void move(Workspace workspace, UUID id, UUID last, int done, int refused) {
        db.execute(
                "update %s.source_run set last = ?, done = done + ?, refused = refused + ? where id = ?"
                        .formatted(workspace.schema()),
                last,
                done,
                refused,
                id);
    }

    /** On to the next object. */
    void next(Workspace workspace, UUID id) {
        db.execute(
                "update %s.source_run set objects = objects[2:], last = default where id = ?"
                        .formatted(workspace.schema()),
                id);
    }

    /** False when it is over already. */
    boolean end(Workspace workspace, UUID id, State state, Instant at) {
        return 1
                == db.execute(
                        "update %s.source_run set state = ?, ended_at = cast(? as timestamptz) where id = ? and state = 'running'"
                                .formatted(workspace.schema()),
                        state.text(),
                        at.atOffset(ZoneOffset.UTC),
                        id);
    }

    private static SourceRun run(Workspace workspace, Record row) {
        return new SourceRun(
                row.get("id", UUID.class),
                StoredActor.of(row.get("actor", String.class), workspace, SourceWork.KIND),
                State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                List.of(row.get("objects", String[].class)),
                row.get("last", UUID.class),
                row.get("total", Long.class),
                row.get("done", Long.class),
                row.get("refused", Long.class),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class));
    }
}
