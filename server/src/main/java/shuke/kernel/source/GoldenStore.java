package shuke.kernel.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;
import tools.jackson.core.type.TypeReference;

/** The table {@code source_golden}. What the rules wrote is sealed. */
@Component
class GoldenStore {
    private static final String WRITTEN = "golden";
    private static final TypeReference<Map<String, List<@Nullable Object>>> VALUES = new TypeReference<>() {};
    private static final TypeReference<Map<String, UUID>> IDS = new TypeReference<>() {};

    private final DSLContext db;
    private final Vault vault;

    GoldenStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Those of the records of which anything is known. */
    Map<UUID, Golden> of(Workspace workspace, String object, Collection<UUID> records) {
        var of = new HashMap<UUID, Golden>();
        db.fetch(
                        "select * from %s.source_golden where object = ? and record = any(?)"
                                .formatted(workspace.schema()),
                        object,
                        records.toArray(UUID[]::new))
                .forEach(row -> of.put(row.get("record", UUID.class), golden(workspace, object, row)));
        return of;
    }

    void save(Workspace workspace, String object, Map<UUID, Golden> goldens) {
        if (goldens.isEmpty()) return;
        var ids = goldens.keySet().toArray(UUID[]::new);
        var each = List.copyOf(goldens.entrySet());
        db.execute(
                """
                insert into %s.source_golden (object, record, written, pins, chosen)
                select ?, record, written, cast(pins as jsonb), cast(chosen as jsonb)
                from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
                    as g (record, written, pins, chosen)
                on conflict (object, record)
                do update set written = excluded.written, pins = excluded.pins, chosen = excluded.chosen
                """.formatted(workspace.schema()),
                object,
                ids,
                each.stream()
                        .map(one -> vault.sealTold(
                                workspace,
                                WRITTEN,
                                object,
                                one.getKey(),
                                Kept.text(one.getValue().written())))
                        .toArray(String[]::new),
                each.stream().map(one -> Kept.text(one.getValue().pins())).toArray(String[]::new),
                each.stream().map(one -> Kept.text(one.getValue().chosen())).toArray(String[]::new));
    }

    private Golden golden(Workspace workspace, String object, Record row) {
        var record = row.get("record", UUID.class);
        var written = vault.openTold(workspace, WRITTEN, object, record, row.get("written", String.class));
        return new Golden(
                Kept.read(written, VALUES),
                Kept.read(row.get("pins", JSONB.class).data(), IDS),
                Kept.read(row.get("chosen", JSONB.class).data(), IDS));
    }
}
