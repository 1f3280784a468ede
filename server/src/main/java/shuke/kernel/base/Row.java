package shuke.kernel.base;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as values by field name. The value types are those of {@code FieldType}: String, Long, BigDecimal, Boolean,
 * LocalDate, Instant, Duration, {@link Money}, {@link Ref}, {@link GeoPoint}, lists of String or Ref, Address, PersonName, and UUID for the id.
 * An absent field was not read; a null is empty.
 */
public record Row(String object, UUID id, long version, Map<String, @Nullable Object> values) {
    public Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public @Nullable Object get(String field) {
        return values.get(field);
    }

    /** The same record with no more fields than these. */
    public Row only(Set<String> fields) {
        var left = new LinkedHashMap<String, @Nullable Object>(values);
        left.keySet().retainAll(fields);
        return new Row(object, id, version, left);
    }
}
