package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.filter.Filter;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;

/**
 * Files of another program name its people. Those whom nobody knows here stand for nobody: their rows belong to whoever
 * imports them, and the import says which names that were. A column that was mapped on purpose is taken at its word instead.
 */
@Component
class Owners {
    /** So many names are looked up at once. */
    private static final int AT_ONCE = 50;

    private final RecordReader reader;

    Owners(RecordReader reader) {
        this.reader = reader;
    }

    /** The same mapping, in which unknown owners stand for nothing. */
    Mapping known(Actor actor, Mapping mapping, ImportOptions options, Map<Integer, Set<String>> named) {
        var result = mapping;
        for (var column : named.entrySet()) {
            if (!options.mapping().containsKey(mapping.headings().get(column.getKey()))) {
                result = result.with(column.getKey(), strangers(actor, column.getValue()));
            }
        }
        return result;
    }

    private Map<String, String> strangers(Actor actor, Collection<String> names) {
        var known = new HashSet<String>();
        var all = List.copyOf(names);
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            known.addAll(found(actor, all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        var strangers = new LinkedHashMap<String, String>();
        all.stream()
                .filter(name -> !known.contains(folded(name)) && !isId(name))
                .forEach(name -> strangers.put(name, ""));
        return strangers;
    }

    private Set<String> found(Actor actor, List<String> names) {
        var either = Map.of(
                "op",
                "or",
                "of",
                List.of(in("email", names.stream().map(Owners::folded).toList()), in("name", names)));
        var query = new Query(
                "user", new Filter.Tree(either), List.of(), List.of("name", "email"), Query.MOST, null, false, false);
        var found = new HashSet<String>();
        for (var user : reader.page(actor, query).items()) {
            for (var value : new ArrayList<@Nullable Object>(user.values().values())) {
                found.add(folded(String.valueOf(Plain.of(value))));
            }
        }
        return found;
    }

    private static Map<String, Object> in(String field, List<String> values) {
        return Map.of("op", "in", "field", field, "value", values);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isId(String name) {
        try {
            return UUID.fromString(name).toString().equalsIgnoreCase(name);
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
