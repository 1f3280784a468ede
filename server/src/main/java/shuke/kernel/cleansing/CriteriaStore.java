package shuke.kernel.cleansing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.vault.Vault;

/** The tables {@code cleansing_criteria} and {@code cleansing_schedule}. Criteria are sealed, since a condition may name somebody. */
@Component
class CriteriaStore {
    private static final String ROOM = "cleansing";
    private static final UUID NOBODY = new UUID(0, 0);

    private final DSLContext db;
    private final Vault vault;

    CriteriaStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Nothing where nobody has changed anything. */
    private Optional<Criteria> find(Workspace workspace, String object) {
        return db.fetchOptional(
                        "select * from %s.cleansing_criteria where object = ?".formatted(workspace.schema()), object)
                .map(row -> criteria(workspace, row));
    }

    /** Those that somebody has changed, by object. */
    Map<String, Criteria> changed(Workspace workspace) {
        var changed = new LinkedHashMap<String, Criteria>();
        db.fetch("select * from %s.cleansing_criteria order by object".formatted(workspace.schema()))
                .forEach(row -> changed.put(row.get("object", String.class), criteria(workspace, row)));
        return changed;
    }

    private Criteria criteria(Workspace workspace, Record row) {
        var told =
                vault.openTold(workspace, ROOM, row.get("object", String.class), NOBODY, row.get("told", String.class));
        return Kept.read(told, Criteria.class).at(row.get("version", Long.class));
    }

    /** As it is looked for now. Age alone makes only those stale whose records stand for somebody or something. */
    Criteria of(Workspace workspace, ObjectType object) {
        return find(workspace, object.name())
                .orElseGet(() -> Criteria.usual(
                        object.duplicates() == null
                                ? EnumSet.complementOf(EnumSet.of(Kind.STALE))
                                : EnumSet.allOf(Kind.class)));
    }

    /** False where somebody else was quicker. */
    boolean put(Actor actor, String object, Criteria criteria, Instant at) {
        var workspace = actor.workspace();
        return 1
                == db.execute(
                        """
                        insert into %s.cleansing_criteria as c (object, version, told, changed_by, changed_at)
                        values (?, 1, ?, ?, cast(? as timestamptz))
                        on conflict (object) do update set version = c.version + 1, told = excluded.told,
                        changed_by = excluded.changed_by, changed_at = excluded.changed_at where c.version = ?
                        """.formatted(workspace.schema()),
                        object,
                        vault.sealTold(workspace, ROOM, object, NOBODY, Kept.text(criteria)),
                        actor.user(),
                        at.atOffset(ZoneOffset.UTC),
                        criteria.version());
    }

    Schedule schedule(Workspace workspace) {
        return db.fetchOptional("select * from %s.cleansing_schedule".formatted(workspace.schema()))
                .map(row -> new Schedule(
                        row.get("version", Long.class),
                        row.get("nightly", Boolean.class),
                        row.get("hour", Integer.class)))
                .orElse(Schedule.USUAL);
    }

    /** False where somebody else was quicker. */
    boolean put(Workspace workspace, Schedule schedule) {
        return 1
                == db.execute(
                        """
                        insert into %s.cleansing_schedule as s (version, nightly, hour) values (1, ?, ?)
                        on conflict (one) do update set version = s.version + 1, nightly = excluded.nightly, hour = excluded.hour
                        where s.version = ?
                        """.formatted(workspace.schema()), schedule.nightly(), schedule.hour(), schedule.version());
    }

    /** True for the first who asks for a night. */
    boolean take(Workspace workspace, LocalDate night) {
        return 1 == db.execute("""
                        insert into %s.cleansing_night as n (night) values (cast(? as date))
                        on conflict (one) do update set night = excluded.night where n.night < excluded.night
                        """.formatted(workspace.schema()), night.toString());
    }
}
