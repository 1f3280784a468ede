package shuke.kernel.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code view_choice} and {@code view_own}. */
@Component
class OwnStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext db;

    OwnStore(DSLContext db) {
        this.db = db;
    }

    Optional<Choice> choice(Actor actor, String object) {
        return db.fetchOptional(
                        "select opening, tabs, hidden from %s.view_choice where person = ? and object = ?"
                                .formatted(actor.workspace().schema()),
                        actor.user(),
                        object)
                .map(row -> new Choice(
                        row.get("opening", UUID.class),
                        List.of(row.get("tabs", UUID[].class)),
                        List.of(row.get("hidden", UUID[].class))));
    }

    void choose(Actor actor, String object, Choice choice) {
        db.execute(
                """
                insert into %s.view_choice (person, object, opening, tabs, hidden) values (?, ?, ?, ?, ?)
                on conflict (person, object) do update set opening = excluded.opening, tabs = excluded.tabs,
                    hidden = excluded.hidden
                """.formatted(actor.workspace().schema()),
                actor.user(),
                object,
                choice.opening(),
                choice.tabs().toArray(UUID[]::new),
                choice.hidden().toArray(UUID[]::new));
    }

    /** By view; the list itself under {@link OwnLooks#LIST}. */
    Map<UUID, Look> looks(Actor actor, String object) {
        var looks = new HashMap<UUID, Look>();
        db.fetch(
                        "select view, look from %s.view_own where person = ? and object = ?"
                                .formatted(actor.workspace().schema()),
                        actor.user(),
                        object)
                .forEach(row -> looks.put(
                        row.get("view", UUID.class),
                        ViewReader.look(
                                JSON.readTree(row.get("look", JSONB.class).data()))));
        return looks;
    }

    void keep(Actor actor, String object, UUID view, Look look) {
        db.execute(
                """
                insert into %s.view_own (person, object, view, look) values (?, ?, ?, ?::jsonb)
                on conflict (person, object, view) do update set look = excluded.look
                """.formatted(actor.workspace().schema()),
                actor.user(),
                object,
                view,
                ViewJson.of(look).toString());
    }

    void forget(Actor actor, String object, UUID view) {
        db.execute(
                "delete from %s.view_own where person = ? and object = ? and view = ?"
                        .formatted(actor.workspace().schema()),
                actor.user(),
                object,
                view);
    }
}
