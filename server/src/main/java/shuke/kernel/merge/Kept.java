package shuke.kernel.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Row;
import shuke.kernel.record.HeldValues;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What records hold of their own, as it is kept until a merge is taken back. */
final class Kept {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Kept() {}

    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    static Story story(String text) {
        return JSON.readValue(text, Story.class);
    }

    /** Whether a merge decides about the field: not what the program works out or counts by itself. */
    static boolean isOwn(Field field) {
        return !field.isComputed() && (!field.system() || field.name().equals(shuke.kernel.schema.SystemFields.OWNER));
    }

    /** What a record holds of its own. */
    static Map<String, @Nullable Object> values(ObjectType object, Row row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        object.fields().stream()
                .filter(Kept::isOwn)
                .forEach(field -> values.put(field.name(), HeldValues.plain(row.get(field.name()))));
        return values;
    }
}
