package shuke.kernel.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Consequence;
import shuke.kernel.record.Deed;

/**
 * Adds to the table {@code notification_item}. What concerns a change of records is added by the statement that changes them, for all whom it
 * concerns at once.
 */
@Component
class NotificationStore implements Consequence {
    /** Happens again before it was read: told once, with how often. */
    private static final String AGAIN =
            " on conflict (person, kind, object, record) where read_at is null and comment is null"
                    + " do update set at = excluded.at, actor = excluded.actor, times = n.times + excluded.times";

    private static final String WANTED =
            "not exists (select 1 from %1$s.notification_muted m where m.person = %2$s and m.kind = %3$s)";

    private final DSLContext db;

    NotificationStore(DSLContext db) {
        this.db = db;
    }

    /** Of a comment on a record; those who do not want to hear of this kind are left out. */
    void tell(Actor actor, Kind kind, Notification told, Collection<UUID> people) {
        var schema = actor.workspace().schema();
        db.execute(
                ("insert into %1$s.notification_item (person, kind, object, record, comment, actor, at)"
                                + " select p, ?, ?, cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as timestamptz)"
                                + " from unnest(cast(? as uuid[])) as p where " + WANTED)
                        .formatted(schema, "p", "?"),
                kind.text(),
                told.object(),
                told.record(),
                told.comment(),
                told.actor(),
                told.at().atOffset(ZoneOffset.UTC),
                people.toArray(UUID[]::new),
                kind.text());
    }

    void tellOwn(Actor actor, Kind told, String what, Instant at, UUID person) {
        var kind = told.text();
        db.execute(
                ("insert into %1$s.notification_item as n (person, kind, object, actor, at)"
                                + " select cast(? as uuid), ?, ?, cast(? as uuid), cast(? as timestamptz) where "
                                + WANTED
                                + AGAIN)
                        .formatted(actor.workspace().schema(), "?", "?"),
                person,
                kind,
                what,
                actor.user(),
                at(at),
                person,
                kind);
    }

    /** Who follows a record. */
    List<UUID> followers(Workspace workspace, String object, UUID record) {
        return db.fetch(
                        "select person from %s.notification_follow where record = ? and object = ?"
                                .formatted(workspace.schema()),
                        record,
                        object)
                .getValues(0, UUID.class);
    }

    /** What is no longer said is no longer told. */
    void forget(Workspace workspace, UUID comment, UUID record) {
        db.execute(
                "delete from %s.notification_item where record = ? and comment = ?".formatted(workspace.schema()),
                record,
                comment);
    }

    void forgetUnread(Actor actor) {
        db.execute(
                "delete from %s.notification_item where actor = ? and read_at is null"
                        .formatted(actor.workspace().schema()),
                actor.user());
    }

    @Override
    public List<QueryPart> of(Actor actor, Deed deed) {
        var parts = new ArrayList<QueryPart>();
        if (deed.action() == Action.PURGED) {
            parts.add(gone(actor, deed, "notification_item"));
            parts.add(gone(actor, deed, "notification_follow"));
        }
        if (deed.isQuiet()) return parts;
        if (deed.action() != Action.PURGED && deed.action() != Action.CREATED && !actor.isSystem()) {
            parts.add(changed(actor, deed));
        }
        var given = Given.of(actor, deed);
        if (!given.isEmpty()) parts.add(assigned(actor, deed, given));
        return parts;
    }

    private static QueryPart gone(Actor actor, Deed deed, String table) {
        return DSL.sql(
                "delete from %s.%s where record = any(cast(? as uuid[])) and object = ?"
                        .formatted(actor.workspace().schema(), table),
                deed.ids().toArray(UUID[]::new),
                deed.object());
    }

    /** A single record in its own words, since with arrays PostgreSQL plans anew each time. */
    private static QueryPart changed(Actor actor, Deed deed) {
        var one = deed.ids().size() == 1;
        return DSL.sql(
                ("insert into %1$s.notification_item as n (person, kind, object, record, actor, at)"
                                + " select f.person, 'changed', f.object, f.record, cast(? as uuid), cast(? as timestamptz)"
                                + " from %1$s.notification_follow f where f.record = "
                                + (one ? "cast(? as uuid)" : "any(cast(? as uuid[]))")
                                + " and f.object = ? and f.person <> cast(? as uuid) and " + WANTED
                                + " order by f.person, f.record" + AGAIN)
                        .formatted(actor.workspace().schema(), "f.person", "'changed'"),
                actor.user(),
                at(deed.at()),
                one ? deed.ids().getFirst() : deed.ids().toArray(UUID[]::new),
                deed.object(),
                actor.user());
    }

    private static QueryPart assigned(Actor actor, Deed deed, Given given) {
        return DSL.sql(
                ("insert into %1$s.notification_item as n (person, kind, object, record, actor, times, at)"
                                + " select g.person, 'assigned', ?, g.record, cast(? as uuid), g.times, cast(? as timestamptz)"
                                + " from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as integer[]))"
                                + " as g (person, record, times) where " + WANTED + " order by g.person, g.record"
                                + AGAIN)
                        .formatted(actor.workspace().schema(), "g.person", "'assigned'"),
                deed.object(),
                actor.user(),
                at(deed.at()),
                given.people(),
                given.records(),
                given.times());
    }

    private static Object at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
