package shuke.kernel.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Mark;
import shuke.kernel.base.Workspace;

/** The tables {@code notification_item}, as its person reads it, {@code notification_follow} and {@code notification_muted}. */
@Component
class InboxStore {
    private final DSLContext db;

    InboxStore(DSLContext db) {
        this.db = db;
    }

    /** The latest first; kinds that an older program wrote and this one does not know are left out. */
    List<Notification> page(Actor actor, boolean unread, @Nullable Mark after, int most) {
        var binds = new ArrayList<Object>(List.of(actor.user()));
        if (after != null) binds.addAll(List.of(after.at().atOffset(ZoneOffset.UTC), after.id()));
        return db
                .fetch(
                        """
                        select * from %s.notification_item where person = ? %s %s order by at desc, id desc limit %d
                        """.formatted(
                                        actor.workspace().schema(),
                                        unread ? "and read_at is null" : "",
                                        after == null ? "" : "and (at, id) < (cast(? as timestamptz), ?)",
                                        most),
                        binds.toArray())
                .map(InboxStore::notification)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    void read(Actor actor, Collection<UUID> ids, Instant now) {
        db.execute(
                "update %s.notification_item set read_at = cast(? as timestamptz) where person = ? and id = any(?) and read_at is null"
                        .formatted(actor.workspace().schema()),
                now.atOffset(ZoneOffset.UTC),
                actor.user(),
                ids.toArray(UUID[]::new));
    }

    /** What came until then; what came since has not been seen yet. */
    void readAll(Actor actor, Instant until, Instant now) {
        db.execute(
                "update %s.notification_item set read_at = cast(? as timestamptz) where person = ? and read_at is null and at <= cast(? as timestamptz)"
                        .formatted(actor.workspace().schema()),
                now.atOffset(ZoneOffset.UTC),
                actor.user(),
                until.atOffset(ZoneOffset.UTC));
    }

    /** @return how many went */
    int forgetBefore(Workspace workspace, Instant before) {
        return db.execute(
                "delete from %s.notification_item where at < cast(? as timestamptz)".formatted(workspace.schema()),
                before.atOffset(ZoneOffset.UTC));
    }

    Set<Kind> muted(Actor actor) {
        var muted = EnumSet.noneOf(Kind.class);
        db.fetch(
                        "select kind from %s.notification_muted where person = ?"
                                .formatted(actor.workspace().schema()),
                        actor.user())
                .forEach(row -> Kind.find(row.get(0, String.class)).ifPresent(muted::add));
        return muted;
    }

    void mute(Actor actor, Set<Kind> kinds) {
        var schema = actor.workspace().schema();
        db.execute("delete from %s.notification_muted where person = ?".formatted(schema), actor.user());
        db.execute(
                "insert into %s.notification_muted (person, kind) select ?, k from unnest(cast(? as text[])) as k"
                        .formatted(schema),
                actor.user(),
                kinds.stream().map(Kind::text).toArray(String[]::new));
    }

    boolean follows(Actor actor, String object, UUID record) {
        return db.fetchOptional(
                        "select 1 from %s.notification_follow where record = ? and object = ? and person = ?"
                                .formatted(actor.workspace().schema()),
                        record,
                        object,
                        actor.user())
                .isPresent();
    }

    void follow(Actor actor, String object, UUID record, Instant now) {
        db.execute(
                "insert into %s.notification_follow (record, object, person, at) values (?, ?, ?, cast(? as timestamptz)) on conflict do nothing"
                        .formatted(actor.workspace().schema()),
                record,
                object,
                actor.user(),
                now.atOffset(ZoneOffset.UTC));
    }

    void unfollow(Actor actor, String object, UUID record) {
        db.execute(
                "delete from %s.notification_follow where record = ? and object = ? and person = ?"
                        .formatted(actor.workspace().schema()),
                record,
                object,
                actor.user());
    }

    private static Optional<Notification> notification(Record row) {
        var readAt = row.get("read_at", OffsetDateTime.class);
        return Kind.find(row.get("kind", String.class))
                .map(kind -> new Notification(
                        row.get("id", UUID.class),
                        kind,
                        row.get("object", String.class),
                        row.get("record", UUID.class),
                        row.get("comment", UUID.class),
                        row.get("actor", UUID.class),
                        row.get("times", Integer.class),
                        row.get("at", OffsetDateTime.class).toInstant(),
                        readAt == null ? null : readAt.toInstant()));
    }
}
