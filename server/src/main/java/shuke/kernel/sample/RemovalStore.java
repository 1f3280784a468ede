package shuke.kernel.sample;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.StoredActor;
import shuke.kernel.sample.Removal.Counts;
import shuke.kernel.sample.Removal.State;

/** The table {@code sample_removal}. */
@Repository
class RemovalStore {
    private final DSLContext db;

    RemovalStore(DSLContext db) {
        this.db = db;
    }

    void add(Removal removal) {
        db.execute(
                """
                insert into %s.sample_removal (id, actor, by_name, wholly, state, started_at)
                values (?, ?, ?, ?, 'running', ?::timestamptz)
                """.formatted(removal.actor().workspace().schema()),
                removal.id(),
                StoredActor.text(removal.actor()),
                removal.actor().name(),
                removal.wholly(),
                removal.startedAt().toString());
    }

    /** The latest first. */
    List<Removal> latest(Workspace workspace, int most) {
        return db.fetch(
                        "select * from %s.sample_removal order by started_at desc, id desc limit ?"
                                .formatted(workspace.schema()),
                        most)
                .map(row -> removal(workspace, row));
    }

    Optional<Removal> last(Workspace workspace) {
        return latest(workspace, 1).stream().findFirst();
    }

    Optional<Removal> find(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.sample_removal where id = ?".formatted(workspace.schema()), id)
                .map(row -> removal(workspace, row));
    }

    /** One that is running; nobody else gets it until the transaction ends. */
    Optional<Removal> lock(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select * from %s.sample_removal where id = ? and state = 'running' for update"
                                .formatted(workspace.schema()),
                        id)
                .map(row -> removal(workspace, row));
    }

    void count(Removal removal, long total) {
        db.execute(
                "update %s.sample_removal set total = ? where id = ?".formatted(schema(removal)), total, removal.id());
    }

    void forward(Removal removal, long cursor, int removed, int kept) {
        db.execute(
                "update %s.sample_removal set cursor = ?, removed = removed + ?, kept = kept + ? where id = ?"
                        .formatted(schema(removal)),
                cursor,
                removed,
                kept,
                removal.id());
    }

    void backward(Removal removal, int restored, int lost) {
        db.execute(
                "update %s.sample_removal set restored = restored + ?, lost = lost + ? where id = ?"
                        .formatted(schema(removal)),
                restored,
                lost,
                removal.id());
    }

    void end(Removal removal, State state, Instant now) {
        db.execute(
                "update %s.sample_removal set state = ?, ended_at = ?::timestamptz where id = ?"
                        .formatted(schema(removal)),
                state.text(),
                now.toString(),
                removal.id());
    }

    /** @return false when it runs already, or another one does */
    boolean begin(Removal removal, boolean back) {
        return 1 == db.execute("""
                        update %1$s.sample_removal set state = 'running', ended_at = null, back = ?
                        where id = ? and not exists (select 1 from %1$s.sample_removal where state = 'running')
                        """.formatted(schema(removal)), back, removal.id());
    }

    private static Removal removal(Workspace workspace, Record row) {
        var ended = row.get("ended_at", OffsetDateTime.class);
        return new Removal(
                row.get("id", UUID.class),
                StoredActor.of(row.get("actor", String.class), workspace, "samples"),
                row.get("wholly", Boolean.class),
                State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                row.get("back", Boolean.class),
                row.get("total", Long.class),
                row.get("cursor", Long.class),
                new Counts(
                        row.get("removed", Long.class),
                        row.get("kept", Long.class),
                        row.get("restored", Long.class),
                        row.get("lost", Long.class)),
                row.get("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static String schema(Removal removal) {
        return removal.actor().workspace().schema();
    }
}
