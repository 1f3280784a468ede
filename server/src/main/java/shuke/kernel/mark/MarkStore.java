package shuke.kernel.mark;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Actor;

/** The table {@code mark_own}. */
@Repository
class MarkStore {
    private final DSLContext db;

    MarkStore(DSLContext db) {
        this.db = db;
    }

    Map<String, Instant> of(Actor actor) {
        var marks = new LinkedHashMap<String, Instant>();
        db.fetch("select name, at from %s where person = ? order by name".formatted(table(actor)), actor.user())
                .forEach(row -> marks.put(
                        row.get(0, String.class),
                        row.get(1, OffsetDateTime.class).toInstant()));
        return marks;
    }

    void set(Actor actor, String name, Instant at) {
        db.execute("""
                insert into %s (person, name, at) values (?, ?, ?::timestamptz)
                on conflict (person, name) do update set at = excluded.at
                """.formatted(table(actor)), actor.user(), name, at.toString());
    }

    void clear(Actor actor, String name) {
        db.execute("delete from %s where person = ? and name = ?".formatted(table(actor)), actor.user(), name);
    }

    private static String table(Actor actor) {
        return actor.workspace().schema() + ".mark_own";
    }
}
