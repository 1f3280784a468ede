package shuke.kernel.record;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.sql.Acting;
import shuke.kernel.vault.Vault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code record_decision}. What the records held is sealed. */
@Component
class DecisionStore {
    private static final String ROOM = "decision";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DSLContext db;
    private final Vault vault;

    DecisionStore(DSLContext db, Vault vault) {
        this.db = Acting.program(db);
        this.vault = vault;
    }

    /** A decision about two records, with the texts by field that they had. */
    record Lesson(Map<String, String> one, Map<String, String> other, boolean same) {}

    /**
     * Keeps of each two of the records whether they are of one thing; what was said before is forgotten.
     *
     * @param held by record the texts that it has by field
     */
    void decide(Actor actor, String object, Map<UUID, Map<String, String>> held, boolean same, Instant at) {
        var workspace = actor.workspace();
        var sealed = held.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        each -> vault.sealTold(
                                workspace, ROOM, object, each.getKey(), JSON.writeValueAsString(each.getValue())),
                        (a, b) -> a,
                        LinkedHashMap::new));
        var ids = sealed.keySet().toArray(UUID[]::new);
        var texts = sealed.values().toArray(String[]::new);
        db.execute(
                """
                insert into %s.record_decision (object, one, other, same, by, at, one_held, other_held)
                select ?, a.id, b.id, ?, ?, cast(? as timestamptz), a.held, b.held
                from unnest(?, ?) as a (id, held) join unnest(?, ?) as b (id, held) on a.id < b.id
                on conflict (object, one, other) do update set same = excluded.same, by = excluded.by, at = excluded.at,
                one_held = excluded.one_held, other_held = excluded.other_held
                """.formatted(workspace.schema()),
                object,
                same,
                actor.user(),
                at.atOffset(ZoneOffset.UTC),
                ids,
                texts,
                ids,
                texts);
    }

    /** Nothing was ever said of two of these. */
    void forget(Workspace workspace, String object, Collection<UUID> records) {
        var ids = records.toArray(UUID[]::new);
        db.execute(
                "delete from %s.record_decision where object = ? and one = any(?) and other = any(?)"
                        .formatted(workspace.schema()),
                object,
                ids,
                ids);
    }

    /** Nothing was ever said of any of these. */
    void purge(Workspace workspace, String object, Collection<UUID> records) {
        var ids = records.toArray(UUID[]::new);
        db.execute(
                "delete from %s.record_decision where object = ? and (one = any(?) or other = any(?))"
                        .formatted(workspace.schema()),
                object,
                ids,
                ids);
    }

    /** The latest ones first. */
    List<Lesson> latest(Workspace workspace, String object, int most) {
        return db.fetch("""
                        select one, one_held, other, other_held, same from %s.record_decision
                        where object = ? and one_held is not null order by at desc, one, other limit ?
                        """.formatted(workspace.schema()), object, most)
                .map(row -> new Lesson(
                        opened(workspace, object, row.get(0, UUID.class), row.get(1, String.class)),
                        opened(workspace, object, row.get(2, UUID.class), row.get(3, String.class)),
                        row.get(4, Boolean.class)));
    }

    private Map<String, String> opened(Workspace workspace, String object, UUID record, String sealed) {
        return JSON.readValue(vault.openTold(workspace, ROOM, object, record, sealed), TEXTS);
    }

    /** Another text whenever {@link #latest} tells something else; null where there are fewer than so many. */
    @Nullable
    String state(Workspace workspace, String object, int least) {
        return db.fetchSingle("""
                        select case when count(*) >= ? then count(*) || ' ' || max(at) end
                        from %s.record_decision where object = ? and one_held is not null
                        """.formatted(workspace.schema()), least, object).get(0, String.class);
    }
}
