package shuke.kernel.source;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;
import tools.jackson.core.type.TypeReference;

/** The table {@code source_record}. Keys and values are sealed; a key is found by its keyed hash. */
@Component
class VersionStore {
    private static final String ROOM = "source";
    private static final String KEY = "sourceKey";
    private static final int CODED_AT_ONCE = 5_000;
    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private final DSLContext db;
    private final Vault vault;

    VersionStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Until the transaction ends nobody else takes in what the source says of the object; keys can be looked for. */
    void guard(Workspace workspace, UUID source, String object) {
        db.execute(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                "%s source %s %s".formatted(workspace.schema(), source, object));
        while (recode(workspace, source, object) == CODED_AT_ONCE) {} // after other keys came into use
    }

    private int recode(Workspace workspace, UUID source, String object) {
        var codes = new LinkedHashMap<UUID, String>();
        db.fetch("""
                        select id, key from %s.source_record where source = ? and object = ? and coded_with <> ? limit ?
                        """.formatted(workspace.schema()), source, object, vault.codedWith(), CODED_AT_ONCE)
                .forEach(
                        row -> codes.put(row.get(0, UUID.class), code(workspace, object, key(workspace, object, row))));
        if (!codes.isEmpty()) {
            db.execute(
                    """
                    update %s.source_record as r set code = c.code, coded_with = ?
                    from unnest(cast(? as uuid[]), cast(? as text[])) as c (id, code) where r.id = c.id
                    """.formatted(workspace.schema()),
                    vault.codedWith(),
                    codes.keySet().toArray(UUID[]::new),
                    codes.values().toArray(String[]::new));
        }
        return codes.size();
    }

    private String code(Workspace workspace, String object, String key) {
        return vault.toldCode(workspace, KEY, object, key);
    }

    private String key(Workspace workspace, String object, Record row) {
        return vault.openTold(workspace, KEY, object, row.get("id", UUID.class), row.get("key", String.class));
    }

    /** Those of a source that have these keys, by key; {@link #guard} goes before. */
    Map<String, Version> byKey(Workspace workspace, UUID source, String object, Collection<String> keys) {
        var found = new HashMap<String, Version>();
        db.fetch(
                        "select * from %s.source_record where source = ? and object = ? and code = any(?)"
                                .formatted(workspace.schema()),
                        source,
                        object,
                        keys.stream()
                                .map(key -> code(workspace, object, key))
                                .distinct()
                                .toArray(String[]::new))
                .map(row -> version(workspace, object, row))
                .forEach(version -> found.put(version.key(), version));
        return found;
    }

    /** All of these records, the oldest first, by record. */
    Map<UUID, List<Version>> of(Workspace workspace, String object, Collection<UUID> records) {
        var of = new HashMap<UUID, List<Version>>();
        db.fetch(
                        "select * from %s.source_record where object = ? and record = any(?) order by id"
                                .formatted(workspace.schema()),
                        object,
                        records.toArray(UUID[]::new))
                .map(row -> version(workspace, object, row))
                .forEach(version -> of.computeIfAbsent(version.record(), r -> new ArrayList<>())
                        .add(version));
        return of;
    }

    void save(Workspace workspace, String object, List<Version> versions) {
        if (versions.isEmpty()) return;
        db.execute(
                """
                insert into %s.source_record
                    (id, source, object, code, coded_with, key, record, held, fields, received_at, changed_at)
                select id, source, ?, code, ?, key, record, held, string_to_array(fields, ','),
                    cast(received as timestamptz), cast(changed as timestamptz)
                from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as uuid[]),
                    cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
                    as v (id, source, code, key, record, held, fields, received, changed)
                on conflict (id) do update set record = excluded.record, held = excluded.held, fields = excluded.fields,
                    received_at = excluded.received_at, changed_at = excluded.changed_at
                """.formatted(workspace.schema()),
                object,
                vault.codedWith(),
                versions.stream().map(Version::id).toArray(UUID[]::new),
                versions.stream().map(Version::source).toArray(UUID[]::new),
                texts(versions, version -> code(workspace, object, version.key())),
                texts(versions, version -> vault.sealTold(workspace, KEY, object, version.id(), version.key())),
                versions.stream().map(Version::record).toArray(UUID[]::new),
                texts(
                        versions,
                        version -> vault.sealTold(workspace, ROOM, object, version.id(), Kept.text(version.values()))),
                texts(versions, VersionStore::filled),
                texts(versions, version -> version.receivedAt().toString()),
                versions.stream()
                        .<@Nullable String>map(version -> version.changedAt() == null
                                ? null
                                : version.changedAt().toString())
                        .toArray(String[]::new));
    }

    private static String[] texts(List<Version> versions, Function<Version, String> text) {
        return versions.stream().map(text).toArray(String[]::new);
    }

    private static String filled(Version version) {
        return version.values().entrySet().stream()
                .filter(value -> value.getValue() != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(","));
    }

    void remove(Workspace workspace, UUID version) {
        db.execute("delete from %s.source_record where id = ?".formatted(workspace.schema()), version);
    }

    /** How many records of the objects have sources. */
    long count(Workspace workspace, Collection<String> objects) {
        return db.fetchSingle(
                        "select count(distinct (object, record)) from %s.source_record where object = any(?)"
                                .formatted(workspace.schema()),
                        (Object) objects.toArray(String[]::new))
                .get(0, Long.class);
    }

    /** The next records behind one that have sources, in the order of their ids. */
    List<UUID> next(Workspace workspace, String object, UUID after, int most) {
        return db.fetch(
                        "select distinct record from %s.source_record where object = ? and record > ? order by record limit ?"
                                .formatted(workspace.schema()),
                        object,
                        after,
                        most)
                .getValues(0, UUID.class);
    }

    private Version version(Workspace workspace, String object, Record row) {
        var id = row.get("id", UUID.class);
        var held = vault.openTold(workspace, ROOM, object, id, row.get("held", String.class));
        return new Version(
                id,
                row.get("source", UUID.class),
                key(workspace, object, row),
                row.get("record", UUID.class),
                Kept.read(held, VALUES),
                row.get("received_at", OffsetDateTime.class).toInstant(),
                instant(row.get("changed_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
