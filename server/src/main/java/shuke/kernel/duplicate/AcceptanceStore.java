package shuke.kernel.duplicate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.duplicate.Acceptance.State;
import shuke.kernel.job.StoredActor;

/** The tables {@code duplicate_acceptance} and {@code duplicate_accepted}. */
@Component
class AcceptanceStore {
    private final DSLContext db;

    AcceptanceStore(DSLContext db) {
        this.db = db;
    }

    /** False where one of the object is under way already. */
    boolean add(Acceptance acceptance) {
        return 1
                == db.execute(
                        """
                        insert into %s.duplicate_acceptance (id, object, least, actor, state, total, started_at)
                        values (?, ?, ?, ?, 'running', ?, cast(? as timestamptz))
                        on conflict (object) where state in ('running', 'undoing') do nothing
                        """.formatted(acceptance.actor().workspace().schema()),
                        acceptance.id(),
                        acceptance.object(),
                        acceptance.least(),
                        StoredActor.text(acceptance.actor()),
                        acceptance.total(),
                        acceptance.startedAt().atOffset(ZoneOffset.UTC));
    }

    Optional<Acceptance> find(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.duplicate_acceptance where id = ?".formatted(workspace.schema()), id)
                .map(row -> acceptance(workspace, row));
    }

    /** The latest first. */
    List<Acceptance> latest(Workspace workspace, int most) {
        return db.fetch(
                        "select * from %s.duplicate_acceptance order by started_at desc, id limit ?"
                                .formatted(workspace.schema()),
                        most)
                .map(row -> acceptance(workspace, row));
    }

    /** False when it is not in the state that it is to leave. */
    boolean change(Workspace workspace, UUID id, State from, State to, Instant at) {
        var isOver = to != State.RUNNING && to != State.UNDOING;
        return 1
                == db.execute(
                        """
                        update %s.duplicate_acceptance set state = ?, ended_at = cast(? as timestamptz) where id = ? and state = ?
                        """.formatted(workspace.schema()),
                        word(to),
                        isOver ? at.atOffset(ZoneOffset.UTC) : null,
                        id,
                        word(from));
    }

    void merged(Workspace workspace, UUID id, String cursor, UUID merge) {
        db.execute("""
                with accepted as (insert into %1$s.duplicate_accepted (acceptance, merge) values (?, ?))
                update %1$s.duplicate_acceptance set merged = merged + 1, cursor = ? where id = ?
                """.formatted(workspace.schema()), id, merge, cursor, id);
    }

    void refused(Workspace workspace, UUID id, String cursor) {
        db.execute(
                "update %s.duplicate_acceptance set refused = refused + 1, cursor = ? where id = ?"
                        .formatted(workspace.schema()),
                cursor,
                id);
    }

    /** The last merge that nobody has tried to take back. */
    Optional<UUID> last(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select merge from %s.duplicate_accepted where acceptance = ? order by merge desc limit 1"
                                .formatted(workspace.schema()),
                        id)
                .map(row -> row.get(0, UUID.class));
    }

    /** @param isRestored false where it could not be taken back */
    void tried(Workspace workspace, UUID id, UUID merge, boolean isRestored) {
        db.execute("""
                with tried as (delete from %1$s.duplicate_accepted where acceptance = ? and merge = ?)
                update %1$s.duplicate_acceptance set %2$s = %2$s + 1 where id = ?
                """.formatted(workspace.schema(), isRestored ? "restored" : "kept"), id, merge, id);
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Acceptance acceptance(Workspace workspace, Record row) {
        @Nullable String cursor = row.get("cursor", String.class);
        return new Acceptance(
                row.get("id", UUID.class),
                StoredActor.of(row.get("actor", String.class), workspace, AcceptanceWork.KIND),
                row.get("object", String.class),
                row.get("least", Double.class),
                State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                row.get("total", Long.class),
                cursor,
                new Acceptance.Counts(
                        row.get("merged", Long.class),
                        row.get("refused", Long.class),
                        row.get("restored", Long.class),
                        row.get("kept", Long.class)),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class));
    }
}
