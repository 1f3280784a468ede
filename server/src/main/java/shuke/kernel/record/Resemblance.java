package shuke.kernel.record;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Parallel;
import shuke.kernel.schema.DuplicateRule;
import shuke.kernel.schema.DuplicateRule.Same;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.matching.Lineup;
import shuke.matching.Model;
import shuke.matching.Values;
import shuke.matching.standardise.Address;
import shuke.matching.standardise.PersonName;

/**
 * How records of one object are held against each other: by its rule, and by what was learnt about it. A pure function of values
 * by field name; immutable.
 *
 * @param known at least one; the first is the one in use
 */
record Resemblance(ObjectType object, DuplicateRule rule, List<Likeness> known) {
    Resemblance {
        known = List.copyOf(known);
    }

    /** With what was learnt; with what is usual for such fields where that is nothing. */
    static Resemblance of(ObjectType object, DuplicateRule rule, List<Likeness> learnt) {
        return new Resemblance(object, rule, learnt.isEmpty() ? List.of(Likeness.usual(object, rule)) : learnt);
    }

    Model model() {
        return known.getFirst().model();
    }

    /** Another text whenever records are to be found otherwise. */
    String edition() {
        var fields = rule.fields().stream()
                .map(trait -> trait.field() + ":" + trait.as() + ":" + (trait.same() == Same.COUNTS ? "" : "="))
                .collect(joining(","));
        return known.getFirst().edition() + " " + fields;
    }

    List<Field> fields() {
        return rule.fields().stream().map(trait -> object.field(trait.field())).toList();
    }

    boolean takesPart(Collection<String> fields) {
        return rule.fields().stream().anyMatch(trait -> fields.contains(trait.field()));
    }

    /**
     * What a record is found by.
     *
     * @param telling that from which alone something follows
     * @param keys what it is kept with
     * @param any what records that are of one thing with it may be kept with
     */
    record Traces(Set<String> telling, Set<String> keys, Set<String> any) {}

    /** Of several records at once, which costs less than one after the other. */
    List<Traces> traces(List<Map<String, @Nullable Object>> records) {
        var rows = Parallel.of(records).map(this::values).toList();
        var lineups = known.stream().map(one -> one.model().lineup(rows)).toList();
        return Parallel.upTo(records.size())
                .mapToObj(row -> {
                    var telling = exact(records.get(row), same -> true).collect(toCollection(LinkedHashSet::new));
                    var keys = new LinkedHashSet<>(telling);
                    keys.addAll(lineups.getFirst().keys(row));
                    var any = new LinkedHashSet<>(keys);
                    lineups.stream().skip(1).forEach(former -> any.addAll(former.keys(row)));
                    return new Traces(telling, keys, any);
                })
                .toList();
    }

    /** What records are kept with; nothing where there is no rule. */
    static List<List<String>> keys(@Nullable Resemblance how, List<Map<String, @Nullable Object>> records) {
        return how == null
                ? Collections.nCopies(records.size(), List.of())
                : how.traces(records).stream()
                        .map(traces -> List.copyOf(traces.keys()))
                        .toList();
    }

    /** What two records have in common of which only one may be kept. */
    Collection<String> guarded(Map<String, @Nullable Object> values, Traces traces) {
        return rule.block() != null
                ? traces.any()
                : exact(values, same -> same == Same.BLOCKS).toList();
    }

    private Stream<String> exact(Map<String, @Nullable Object> values, Predicate<Same> follows) {
        return rule.telling().stream()
                .filter(trait -> follows.test(trait.same()))
                .map(trait -> {
                    var text = folded(values.get(trait.field()));
                    return text == null ? null : "=" + trait.field() + " " + text;
                })
                .filter(Objects::nonNull);
    }

    /** What a record holds in the fields of {@link DuplicateRule#telling()}, where the same says the same. */
    List<@Nullable String> telling(Map<String, @Nullable Object> values) {
        var texts = new ArrayList<@Nullable String>();
        rule.telling().forEach(trait -> texts.add(folded(values.get(trait.field()))));
        return texts;
    }

    /** What a record holds of what is compared, by field. */
    Map<String, @Nullable Object> compared(Map<String, @Nullable Object> values) {
        var compared = new LinkedHashMap<String, @Nullable Object>();
        rule.fields().forEach(trait -> compared.put(trait.field(), values.get(trait.field())));
        return compared;
    }

    /** Records side by side, to be held against each other. */
    Lineup lineup(List<Map<String, @Nullable Object>> records) {
        return model().lineup(records.stream().map(this::values).toList());
    }

    @SuppressWarnings("NullAway") // the library, which is not annotated, takes null for what is missing
    Values values(Map<String, @Nullable Object> values) {
        var texts = new ArrayList<@Nullable String>();
        rule.fields().forEach(trait -> texts.add(text(values.get(trait.field()))));
        return new Values(texts);
    }

    /** What a record holds of what is compared, by field; without what is missing. */
    Map<String, String> texts(Map<String, @Nullable Object> values) {
        var texts = new LinkedHashMap<String, String>();
        rule.fields().forEach(trait -> {
            var text = text(values.get(trait.field()));
            if (text != null) texts.put(trait.field(), text);
        });
        return texts;
    }

    @SuppressWarnings("NullAway") // as above
    Values ofTexts(Map<String, String> texts) {
        var all = new ArrayList<@Nullable String>();
        rule.fields().forEach(trait -> all.add(texts.get(trait.field())));
        return new Values(all);
    }

    private static @Nullable String folded(@Nullable Object value) {
        var text = text(value);
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case PersonName name -> name.full();
            case Address address ->
                Stream.of(address.province(), address.city(), address.district(), address.street(), address.postcode())
                        .filter(Objects::nonNull)
                        .collect(joining(" "));
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
