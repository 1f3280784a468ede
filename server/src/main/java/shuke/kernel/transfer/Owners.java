package shuke.kernel.transfer;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.filter.Filter;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.SystemFields;

/**
 * Files of another program name its people and teams. Those whom nobody knows here stand for nobody: rows without an owner
 * belong to whoever imports them, and the import says which names that were. A column that was mapped on purpose is taken at its word instead.
 * Ids of the other program are understood where somebody here has such an external id, or a table of its people came along.
 */
@Component
class Owners {
    /** So many names are looked up at once. */
    private static final int AT_ONCE = 50;

    private static final String EXTERNAL_ID = "externalId";

    /** Who a file may name, and by what. */
    private static final Map<String, List<String>> STAFF =
            Map.of(SystemFields.USER, List.of("email", "name", EXTERNAL_ID), "team", List.of("name"));

    private static final Pattern WITH_MAIL = Pattern.compile("[^()<>]*[(<]\\s*([^()<>@\\s]+@[^()<>@\\s]+)\\s*[)>]\\s*");

    private final RecordReader reader;
    private final SchemaCatalog catalog;

    Owners(RecordReader reader, SchemaCatalog catalog) {
        this.reader = reader;
        this.catalog = catalog;
    }

    /** What a column of people or teams names them by; nothing for a column of something else. */
    static Optional<FieldType.Lookup> named(Target target) {
        return target.field().type() instanceof FieldType.Lookup lookup
                        && lookup.to().size() == 1
                        && STAFF.containsKey(lookup.to().getFirst())
                ? Optional.of(lookup)
                : Optional.empty();
    }

    /** The same mapping, in which unknown owners stand for nothing. */
    Mapping known(Actor actor, Mapping mapping, ImportOptions options, Map<Integer, Set<String>> named, People people) {
        var result = mapping;
        for (var column : named.entrySet()) {
            var target = requireNonNull(mapping.targets().get(column.getKey()));
            var meanings = meanings(actor, target, column.getValue(), people);
            if (options.mapping().containsKey(mapping.headings().get(column.getKey())))
                meanings.values().removeIf(String::isEmpty);
            result = result.with(column.getKey(), meanings);
        }
        return result;
    }

    /** By heading the names in columns mapped on purpose that nobody knows, and of which nothing was said. */
    Map<String, Set<String>> strangers(
            Actor actor, Mapping mapping, ImportOptions options, Map<Integer, Set<String>> named) {
        var strangers = new HashMap<String, Set<String>>();
        named.forEach((column, names) -> {
            var heading = mapping.headings().get(column);
            var target = mapping.targets().get(column);
            if (target == null || !options.mapping().containsKey(heading)) return;
            var open = names.stream()
                    .filter(name -> !target.values().containsKey(name))
                    .toList();
            strangers.put(heading, meanings(actor, target, open, People.NONE).keySet());
        });
        return strangers;
    }

    /** Nothing for whom nobody knows, the address of mail for “Ada Smith (ada@example.com)” and for ids of another program. */
    private Map<String, String> meanings(Actor actor, Target target, Collection<String> names, People people) {
        var object = named(target).orElseThrow().to().getFirst();
        var fields = catalog.current(actor.workspace()).object(object);
        var by = (target.inside() == null ? STAFF.getOrDefault(object, List.of()) : List.of(target.inside()))
                .stream().filter(name -> fields.find(name).isPresent()).toList();
        var all = names.stream()
                .flatMap(name -> Stream.concat(Stream.of(name), called(name, people)))
                .distinct()
                .toList();
        var known = new HashMap<String, String>();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            known.putAll(found(actor, object, by, all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        var meanings = new LinkedHashMap<String, String>();
        for (var name : names) {
            if (isId(name)) continue;
            var meant = Stream.concat(Stream.of(name), called(name, people))
                    .map(one -> known.get(folded(one)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            if (!folded(name).equals(meant)) meanings.put(name, meant);
        }
        return meanings;
    }

    /** What else somebody is called who is named like that. */
    private static Stream<String> called(String name, People people) {
        var mail = WITH_MAIL.matcher(name);
        return Stream.concat(mail.matches() ? Stream.of(mail.group(1)) : Stream.empty(), people.called(name).stream());
    }

    /** By what they are called here, in small letters: what a lookup finds them by. */
    private Map<String, String> found(Actor actor, String object, List<String> by, List<String> names) {
        var either = Map.of(
                "op", "or", "of", by.stream().map(field -> in(field, names)).toList());
        var query = new Query(object, new Filter.Tree(either), List.of(), by, Query.MOST, null, false, false);
        var found = new HashMap<String, String>();
        for (var user : reader.page(actor, query).items()) {
            var values = user.values();
            values.forEach((field, value) -> {
                if (value == null) return;
                var word = folded(String.valueOf(Plain.of(value)));
                var sign = field.equals(EXTERNAL_ID) ? values.get("email") : null;
                found.put(word, sign == null ? word : folded(String.valueOf(Plain.of(sign))));
            });
        }
        return found;
    }

    private static Map<String, Object> in(String field, List<String> values) {
        var asked = field.equals("email") ? values.stream().map(Owners::folded).toList() : values;
        return Map.of("op", "in", "field", field, "value", asked);
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
