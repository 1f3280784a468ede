package shuke.kernel.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;

/** The table {@code hand_over}. */
@Repository
class HandOverStore {
    private final DSLContext db;

    HandOverStore(DSLContext db) {
        this.db = db;
    }

    /**
     * How far one has come.
     *
     * @param place the kind of link it is at; empty at the beginning
     * @param cursor where the next page of it begins
     */
    record Position(
            UUID from,
            UUID to,
            UUID by,
            String byName,
            @Nullable Long total,
            String place,
            @Nullable String cursor) {}

    void add(Workspace workspace, UUID id, UUID from, UUID to, UUID by, String byName, Instant now) {
        db.execute(
                "insert into %s.hand_over (id, from_user, to_user, by_user, by_name, state, started_at) values (?, ?, ?, ?, ?, 'running', ?::timestamptz)"
                        .formatted(workspace.schema()),
                id,
                from,
                to,
                by,
                byName,
                now.toString());
    }

    /** The last one of a person's. */
    Optional<HandOver> last(Workspace workspace, UUID from) {
        return db.fetchOptional(
                        "select * from %s.hand_over where from_user = ? order by started_at desc, id desc limit 1"
                                .formatted(workspace.schema()),
                        from)
                .map(HandOverStore::handOver);
    }

    /** One, and the name of whoever began it. */
    record Begun(HandOver handOver, String byName) {}

    /** The latest first. */
    List<Begun> latest(Workspace workspace, int most) {
        return db.fetch(
                        "select * from %s.hand_over order by started_at desc, id desc limit ?"
                                .formatted(workspace.schema()),
                        most)
                .map(row -> new Begun(handOver(row), row.get("by_name", String.class)));
    }

    Optional<HandOver> find(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.hand_over where id = ?".formatted(workspace.schema()), id)
                .map(HandOverStore::handOver);
    }

    boolean isRunning(Workspace workspace, UUID from) {
        return last(workspace, from)
                .filter(found -> found.state() == HandOver.State.RUNNING)
                .isPresent();
    }

    /** The position of one that is running; nobody else gets it until the transaction ends. */
    Optional<Position> lock(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select * from %s.hand_over where id = ? and state = 'running' for update"
                                .formatted(workspace.schema()),
                        id)
                .map(row -> new Position(
                        row.get("from_user", UUID.class),
                        row.get("to_user", UUID.class),
                        row.get("by_user", UUID.class),
                        row.get("by_name", String.class),
                        row.get("total", Long.class),
                        row.get("place", String.class),
                        row.get("cursor", String.class)));
    }

    void count(Workspace workspace, UUID id, long total) {
        db.execute("update %s.hand_over set total = ? where id = ?".formatted(workspace.schema()), total, id);
    }

    void move(Workspace workspace, UUID id, String place, @Nullable String cursor, long moved, long refused) {
        db.execute(
                "update %s.hand_over set place = ?, cursor = ?, moved = moved + ?, refused = refused + ? where id = ?"
                        .formatted(workspace.schema()),
                place,
                cursor,
                moved,
                refused,
                id);
    }

    boolean end(Workspace workspace, UUID id, HandOver.State state, Instant now) {
        return db.execute(
                        "update %s.hand_over set state = ?, ended_at = ?::timestamptz where id = ? and state = 'running'"
                                .formatted(workspace.schema()),
                        state.text(),
                        now.toString(),
                        id)
                > 0;
    }

    private static HandOver handOver(Record row) {
        var ended = row.get("ended_at", OffsetDateTime.class);
        return new HandOver(
                row.get("id", UUID.class),
                row.get("from_user", UUID.class),
                row.get("to_user", UUID.class),
                HandOver.State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                row.get("total", Long.class),
                row.get("moved", Long.class),
                row.get("refused", Long.class),
                row.get("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
