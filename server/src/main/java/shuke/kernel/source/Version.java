package shuke.kernel.source;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Ref;
import shuke.kernel.record.HeldValues;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;

/**
 * What a source says of a record.
 *
 * @param source the id of the source
 * @param key by which the source knows the record
 * @param record the record here
 * @param values by field, as {@code HeldValues} keeps them; null where the source says that there is none
 * @param changedAt when it changed in the source; null where that is not known
 */
public record Version(
        UUID id,
        UUID source,
        String key,
        UUID record,
        Map<String, @Nullable Object> values,
        Instant receivedAt,
        @Nullable Instant changedAt) {
    public Version {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** By what newer ones are told from older ones. */
    Instant at() {
        return changedAt == null ? receivedAt : changedAt;
    }

    /** The records that its lookups point to. */
    List<Ref> refs(ObjectType object) {
        return values.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .flatMap(each -> object
                        .find(each.getKey())
                        .filter(field -> field.type() instanceof FieldType.Lookup)
                        .map(field -> HeldValues.value(field.type(), each.getValue()))
                        .stream())
                .map(Ref.class::cast)
                .toList();
    }

    /** The same without what points to these. */
    Version without(Set<Ref> lost) {
        if (lost.isEmpty()) return this;
        var left = new LinkedHashMap<String, @Nullable Object>(values);
        left.values().removeAll(lost.stream().map(HeldValues::plain).toList());
        return new Version(id, source, key, record, left, receivedAt, changedAt);
    }
}
