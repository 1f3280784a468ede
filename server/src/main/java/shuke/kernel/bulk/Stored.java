package shuke.kernel.bulk;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Plain;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values as they are kept, in the form in which a record takes them. */
final class Stored {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Stored() {}

    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    /** A value of a row as a record takes it back; of what a link points to no more than its id. */
    static @Nullable Object input(@Nullable Object value) {
        return withoutLabels(Plain.of(value));
    }

    private static @Nullable Object withoutLabels(@Nullable Object plain) {
        return switch (plain) {
            case null -> null;
            case List<?> many -> many.stream().map(Stored::withoutLabels).toList();
            case Map<?, ?> link when link.containsKey("id") && link.containsKey("label") -> link.get("id");
            default -> plain;
        };
    }

    /** Whether two values mean the same, however their numbers are written. */
    static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(settled(one), settled(other));
    }

    private static @Nullable Object settled(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case List<?> many -> many.stream().map(Stored::settled).toList();
            case Map<?, ?> map -> {
                var settled = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((key, part) -> settled.put(key, settled(part)));
                yield settled;
            }
            default -> value.toString();
        };
    }
}
