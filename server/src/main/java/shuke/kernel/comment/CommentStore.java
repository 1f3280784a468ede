package shuke.kernel.comment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Mark;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Consequence;
import shuke.kernel.record.Deed;
import shuke.kernel.vault.Vault;

/** The table {@code comment_entry}. With a record that is deleted for good go the comments on it. */
@Component
class CommentStore implements Consequence {
    private static final String OBJECT = "comment";
    private static final String TEXT = "text";

    private final DSLContext db;
    private final Vault vault;

    CommentStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Those that begin a thread, the latest first. */
    List<Comment> threads(Workspace workspace, String object, UUID record, @Nullable Mark after, int most) {
        return latest(workspace, object, record, "parent is null", List.of(), after, most);
    }

    /** All that were said, the latest first, without those that were removed. */
    List<Comment> latest(
            Workspace workspace, String object, UUID record, @Nullable UUID by, @Nullable Mark after, int most) {
        return by == null
                ? latest(workspace, object, record, "removed_at is null", List.of(), after, most)
                : latest(workspace, object, record, "removed_at is null and author = ?", List.of(by), after, most);
    }

    private List<Comment> latest(
            Workspace workspace,
            String object,
            UUID record,
            String which,
            List<UUID> further,
            @Nullable Mark after,
            int most) {
        var binds = new ArrayList<Object>(List.of(record, object));
        binds.addAll(further);
        if (after != null) binds.addAll(List.of(after.at().atOffset(ZoneOffset.UTC), after.id()));
        return db.fetch(
                        """
                        select * from %s.comment_entry where record = ? and object = ? and %s %s
                        order by at desc, id desc limit %d
                        """.formatted(
                                        workspace.schema(),
                                        which,
                                        after == null ? "" : "and (at, id) < (cast(? as timestamptz), ?)",
                                        most),
                        binds.toArray())
                .map(row -> comment(workspace, row));
    }

    /** The answers to some comments, the oldest first. */
    List<Comment> answers(Workspace workspace, Collection<UUID> parents) {
        return parents.isEmpty()
                ? List.of()
                : db.fetch(
                                "select * from %s.comment_entry where parent = any(?) order by at, id"
                                        .formatted(workspace.schema()),
                                (Object) parents.toArray(UUID[]::new))
                        .map(row -> comment(workspace, row));
    }

    /** Who has said something in a thread. */
    List<UUID> speakers(Workspace workspace, UUID thread) {
        return db.fetch(
                        "select distinct author from %s.comment_entry where (id = ? or parent = ?) and removed_at is null"
                                .formatted(workspace.schema()),
                        thread,
                        thread)
                .getValues(0, UUID.class);
    }

    int count(Workspace workspace, String object, UUID record) {
        return db.fetchSingle(
                        "select count(*) from %s.comment_entry where record = ? and object = ? and removed_at is null"
                                .formatted(workspace.schema()),
                        record,
                        object)
                .get(0, Integer.class);
    }

    /** Locked until the transaction ends, so that nobody answers what goes. */
    Optional<Comment> lock(Workspace workspace, String object, UUID record, UUID id) {
        return db.fetchOptional(
                        "select * from %s.comment_entry where id = ? and record = ? and object = ? for update"
                                .formatted(workspace.schema()),
                        id,
                        record,
                        object)
                .map(row -> comment(workspace, row));
    }

    void save(Workspace workspace, Comment comment) {
        db.execute(
                """
                insert into %s.comment_entry as c (id, object, record, parent, author, text, at, edited_at)
                values (?, ?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz))
                on conflict (id) do update set text = excluded.text, edited_at = excluded.edited_at
                """.formatted(workspace.schema()),
                comment.id(),
                comment.object(),
                comment.record(),
                comment.parent(),
                comment.author(),
                vault.sealTold(workspace, OBJECT, TEXT, comment.id(), comment.text()),
                at(comment.at()),
                at(comment.editedAt()));
    }

    /** Without its words it stays while there are answers; the last answer takes it along. */
    void remove(Workspace workspace, Comment comment, Instant now) {
        var answered = db.execute("""
                update %1$s.comment_entry c set text = null, removed_at = cast(? as timestamptz)
                where id = ? and exists (select 1 from %1$s.comment_entry a where a.parent = c.id)
                """.formatted(workspace.schema()), at(now), comment.id());
        if (answered > 0) return;
        db.execute("delete from %s.comment_entry where id = ?".formatted(workspace.schema()), comment.id());
        db.execute("""
                delete from %1$s.comment_entry c where id = ? and removed_at is not null
                and not exists (select 1 from %1$s.comment_entry a where a.parent = c.id)
                """.formatted(workspace.schema()), comment.parent());
    }

    @Override
    public List<QueryPart> of(Actor actor, Deed deed) {
        return deed.action() == Action.PURGED
                ? List.of(DSL.sql(
                        "delete from %s.comment_entry where record = any(cast(? as uuid[])) and object = ?"
                                .formatted(actor.workspace().schema()),
                        deed.ids().toArray(UUID[]::new),
                        deed.object()))
                : List.of();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(Record row, String column) {
        var at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private Comment comment(Workspace workspace, Record row) {
        var id = row.get("id", UUID.class);
        var sealed = row.get(TEXT, String.class);
        return new Comment(
                id,
                row.get("object", String.class),
                row.get("record", UUID.class),
                row.get("parent", UUID.class),
                row.get("author", UUID.class),
                sealed == null ? "" : vault.openTold(workspace, OBJECT, TEXT, id, sealed),
                row.get("at", OffsetDateTime.class).toInstant(),
                instant(row, "edited_at"),
                instant(row, "removed_at"));
    }
}
