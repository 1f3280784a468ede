package shuke.kernel.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.DamagedValue;
import shuke.kernel.vault.Vault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text in which an entry keeps what changed, what is personal sealed and bound to record and field. The only place where
 * values before and after become bytes at rest and come back; what proves an entry is reckoned over this text as it is stored.
 */
@Component
class ChangesText {
    private static final String SEALED = "sealed";
    private static final Map<String, Boolean> DAMAGED = Map.of("damaged", true);
    private static final TypeReference<List<Map<String, @Nullable Object>>> KEPT = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;

    ChangesText(Vault vault) {
        this.vault = vault;
    }

    String write(Workspace workspace, Entry entry) {
        var kept = new ArrayList<Map<String, @Nullable Object>>();
        for (var change : entry.changes()) {
            var values = new java.util.LinkedHashMap<String, @Nullable Object>();
            values.put("field", change.field());
            values.put("before", sealed(workspace, entry, change, change.before()));
            values.put("after", sealed(workspace, entry, change, change.after()));
            kept.add(values);
        }
        return JSON.writeValueAsString(kept);
    }

    private @Nullable Object sealed(Workspace workspace, Entry entry, Entry.Changed change, @Nullable Object value) {
        var record = entry.record();
        return !change.personal() || value == null || record == null
                ? value
                : Map.of(
                        SEALED,
                        vault.sealTold(
                                workspace, entry.object(), change.field(), record, JSON.writeValueAsString(value)));
    }

    /** The names of the fields alone; of a text that somebody changed, none. */
    List<String> fields(String stored) {
        try {
            return JSON.readValue(stored, KEPT).stream()
                    .map(kept -> String.valueOf(kept.get("field")))
                    .toList();
        } catch (JacksonException altered) {
            return List.of();
        }
    }

    Entry entry(Workspace workspace, Line line) {
        return line.entry(read(workspace, line.object(), line.record(), line.changes()));
    }

    private List<Entry.Changed> read(Workspace workspace, String object, @Nullable UUID record, String stored) {
        try {
            return JSON.readValue(stored, KEPT).stream()
                    .map(kept -> changed(workspace, object, record, kept))
                    .toList();
        } catch (JacksonException altered) {
            return List.of(new Entry.Changed("changes", null, DAMAGED, false));
        }
    }

    private Entry.Changed changed(
            Workspace workspace, String object, @Nullable UUID record, Map<String, @Nullable Object> kept) {
        var field = String.valueOf(kept.get("field"));
        var before = kept.get("before");
        var after = kept.get("after");
        return new Entry.Changed(
                field,
                opened(workspace, object, record, field, before),
                opened(workspace, object, record, field, after),
                isSealed(before) || isSealed(after));
    }

    private static boolean isSealed(@Nullable Object value) {
        return value instanceof Map<?, ?> map && map.size() == 1 && map.get(SEALED) instanceof String;
    }

    private @Nullable Object opened(
            Workspace workspace, String object, @Nullable UUID record, String field, @Nullable Object value) {
        if (record == null || !isSealed(value) || !(value instanceof Map<?, ?> map)) {
            return value;
        }
        try {
            var json = vault.openTold(workspace, object, field, record, String.valueOf(map.get(SEALED)));
            return JSON.readValue(json, Object.class);
        } catch (DamagedValue | JacksonException altered) {
            return DAMAGED; // the rest of the history is worth reading all the same
        }
    }
}
