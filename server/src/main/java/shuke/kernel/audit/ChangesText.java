package shuke.kernel.audit;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text in which an entry keeps what changed. The only place where values before and after become bytes at rest and come
 * back; what proves an entry is reckoned over this text as it is stored.
 */
final class ChangesText {
    private static final TypeReference<List<Entry.Changed>> CHANGES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChangesText() {}

    static String write(Entry entry) {
        return JSON.writeValueAsString(entry.changes());
    }

    static List<Entry.Changed> read(String stored) {
        return JSON.readValue(stored, CHANGES);
    }
}
