package shuke.kernel.feedback;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.feedback.Note.Kind;
import shuke.kernel.feedback.Note.State;

/** The table {@code feedback_note}. */
@Component
class NoteStore {
    private final DSLContext db;

    NoteStore(DSLContext db) {
        this.db = db;
    }

    void add(Workspace workspace, Note note) {
        db.execute(
                """
                insert into %s (id, by_user, by_name, kind, page, words, state, sent_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?)
                """.formatted(table(workspace)),
                note.id(),
                note.byUser(),
                note.byName(),
                note.kind().text(),
                note.page(),
                note.words(),
                note.state().text(),
                note.sentAt().toString(),
                note.version());
    }

    /** The latest first; those of one person where she is named. */
    List<Note> latest(Workspace workspace, @Nullable UUID by, int most) {
        return db.fetch(
                        "select * from %s where by_user = coalesce(?, by_user) order by sent_at desc, id desc limit ?"
                                .formatted(table(workspace)),
                        by,
                        most)
                .map(NoteStore::note);
    }

    Optional<Note> find(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s where id = ?".formatted(table(workspace)), id)
                .map(NoteStore::note);
    }

    /** How many one person has sent since. */
    int sentSince(Workspace workspace, UUID by, Instant since) {
        return db.fetchSingle(
                        "select count(*)::int from %s where by_user = ? and sent_at > ?::timestamptz"
                                .formatted(table(workspace)),
                        by,
                        since.toString())
                .get(0, Integer.class);
    }

    /** False when somebody else was quicker. */
    boolean answer(
            Workspace workspace, UUID id, long seen, State state, @Nullable String answer, String by, Instant at) {
        return 1 == db.execute("""
                        update %s set state = ?, answer = ?, answered_by = ?, answered_at = ?::timestamptz, version = version + 1
                        where id = ? and version = ?
                        """.formatted(table(workspace)), state.text(), answer, by, at.toString(), id, seen);
    }

    private static Note note(Record row) {
        var answered = row.get("answered_at", OffsetDateTime.class);
        return new Note(
                row.get("id", UUID.class),
                row.get("by_user", UUID.class),
                row.get("by_name", String.class),
                Kind.valueOf(row.get("kind", String.class).toUpperCase(Locale.ROOT)),
                row.get("page", String.class),
                row.get("words", String.class),
                State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                row.get("answer", String.class),
                row.get("answered_by", String.class),
                answered == null ? null : answered.toInstant(),
                row.get("sent_at", OffsetDateTime.class).toInstant(),
                row.get("version", Long.class));
    }

    private static String table(Workspace workspace) {
        return workspace.schema() + ".feedback_note";
    }
}
