package shuke.kernel.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.record.HeldValues;

/**
 * What the rules have made of a record.
 *
 * @param written by field what they wrote last, as {@code HeldValues} keeps it: another value has come in another way. Several where
 *     records became one
 * @param pins by field the version that somebody took the value of
 * @param chosen by field the version that the value is from
 */
record Golden(Map<String, List<@Nullable Object>> written, Map<String, UUID> pins, Map<String, UUID> chosen) {
    static final Golden NEW = new Golden(Map.of(), Map.of(), Map.of());

    Golden {
        written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
        pins = Map.copyOf(pins);
        chosen = Map.copyOf(chosen);
    }

    /** Whether the value that is there was not written by the rules. */
    boolean isByHand(String field, @Nullable Object present) {
        var known = written.get(field);
        return known == null ? present != null : known.stream().noneMatch(value -> HeldValues.isSame(value, present));
    }

    Golden pinned(String field, UUID version) {
        var more = new LinkedHashMap<>(pins);
        more.put(field, version);
        return new Golden(written, more, chosen);
    }

    Golden released(String field) {
        var left = new LinkedHashMap<>(pins);
        left.remove(field);
        return new Golden(written, left, chosen);
    }

    /** Of two records that became one: what either knows by itself, this one first. */
    Golden with(Golden other) {
        var all = new LinkedHashMap<String, List<@Nullable Object>>(written);
        other.written()
                .forEach((field, values) -> all.merge(field, values, (own, more) -> {
                    var both = new ArrayList<@Nullable Object>(own);
                    both.addAll(more);
                    return both;
                }));
        return new Golden(all, either(pins, other.pins()), either(chosen, other.chosen()));
    }

    private static Map<String, UUID> either(Map<String, UUID> own, Map<String, UUID> more) {
        var all = new LinkedHashMap<>(more);
        all.putAll(own);
        return all;
    }
}
