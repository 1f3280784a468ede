package shuke.kernel.source;

import static java.util.Comparator.comparingInt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shuke.kernel.record.HeldValues;
import shuke.kernel.record.Likeness;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.source.Source.Trust;
import shuke.matching.survive.Offer;
import shuke.matching.survive.Survivor;
import shuke.matching.survive.Survivorship;

/** Chooses the value of each field of a record among what the sources say of it. A pure function; immutable. */
final class WorkingOut {
    private final ObjectType object;
    private final ObjectRules rules;
    private final Map<UUID, Source> sources;
    private final List<String> order;

    /** @param sources in their order */
    WorkingOut(ObjectType object, ObjectRules rules, List<Source> sources) {
        this.object = object;
        this.rules = rules;
        this.sources = new LinkedHashMap<>();
        sources.forEach(source -> this.sources.put(source.id(), source));
        this.order = sources.stream().map(Source::code).toList();
    }

    /** What decided about a value. */
    enum Why {
        /** Somebody took the value of this source. */
        PINNED,
        /** Somebody gave it by hand. */
        PERSON,
        /** No other source has one. */
        ONLY,
        /** All sources say the same. */
        SAME,
        PRIORITY,
        NEWEST,
        FREQUENT,
        LONGEST,
        /** No source has one. */
        NONE;

        /** The name in the API. */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The value that a field is to have.
     *
     * @param value as {@code HeldValues} keeps it
     * @param from the version that it is from; null for none
     */
    record Chosen(@Nullable Object value, @Nullable UUID from, Why why) {}

    /**
     * By field, of all fields of which a source says something or has said something; none where no source says anything any more,
     * since then the record stays as it is.
     *
     * @param present what the record holds, as {@code HeldValues} keeps it
     * @param released the fields whose value by hand is let go of
     */
    Map<String, Chosen> choose(
            Map<String, @Nullable Object> present, Collection<Version> versions, Golden golden, Set<String> released) {
        var chosen = new LinkedHashMap<String, Chosen>();
        if (versions.isEmpty()) return chosen;
        var inOrder = versions.stream()
                .filter(version -> sources.containsKey(version.source()))
                .sorted(comparingInt(version -> order.indexOf(source(version).code())))
                .toList();
        for (var field : concerned(inOrder, golden)) {
            var now = present.get(field.name());
            var isFree =
                    released.contains(field.name()) || !rules.of(field.name()).people();
            chosen.put(field.name(), chosen(field, now, inOrder, golden, isFree));
        }
        return chosen;
    }

    private Source source(Version version) {
        return Objects.requireNonNull(sources.get(version.source()));
    }

    private List<Field> concerned(List<Version> versions, Golden golden) {
        var names = new LinkedHashSet<>(golden.written().keySet());
        versions.forEach(version -> names.addAll(version.values().keySet()));
        return object.fields().stream()
                .filter(field -> names.contains(field.name()) && ObjectRules.canDeliver(field))
                .toList();
    }

    private Chosen chosen(Field field, @Nullable Object now, List<Version> versions, Golden golden, boolean isFree) {
        var isByHand = golden.isByHand(field.name(), now);
        var winner = pinned(field, versions, golden).or(() -> winner(field, versions));
        if (winner.isPresent()) {
            var isKept = isByHand && !isFree && !HeldValues.isSame(winner.get().value(), now);
            return isKept ? new Chosen(now, null, Why.PERSON) : winner.get();
        }
        if (isByHand) return new Chosen(now, null, Why.PERSON);
        var isNeeded = field.required() || field.name().equals(object.nameField());
        return new Chosen(isNeeded ? now : null, null, Why.NONE);
    }

    private static Optional<Chosen> pinned(Field field, List<Version> versions, Golden golden) {
        return versions.stream()
                .filter(version -> version.id().equals(golden.pins().get(field.name())))
                .filter(version -> version.values().get(field.name()) != null)
                .map(version -> new Chosen(version.values().get(field.name()), version.id(), Why.PINNED))
                .findFirst();
    }

    /** By the rule of the field alone; empty where no source has a value. */
    private Optional<Chosen> winner(Field field, List<Version> versions) {
        var having = versions.stream()
                .filter(version -> version.values().get(field.name()) != null)
                .toList();
        var trusted = having.stream()
                .filter(version -> source(version).trust() == Trust.FULL)
                .toList();
        var asked = trusted.isEmpty() ? having : trusted;
        if (asked.isEmpty()) return Optional.empty();
        var offers = new ArrayList<Offer>();
        asked.forEach(version -> offers.add(new Offer(
                text(version.values().get(field.name())), source(version).code(), version.at())));
        var survivor = new Survivorship(
                        Likeness.kind(field.type()), rules.of(field.name()).rules(order))
                .choose(offers);
        var from = asked.get(Math.max(0, survivor.offer()));
        var value = from.values().get(field.name());
        return Optional.of(new Chosen(value, from.id(), why(field, value, having, survivor)));
    }

    private static Why why(Field field, @Nullable Object value, List<Version> having, Survivor survivor) {
        return switch (survivor.why()) {
            case ALL_EMPTY -> Why.NONE;
            case ONLY_ONE -> {
                var isSame = having.stream()
                        .allMatch(version -> HeldValues.isSame(version.values().get(field.name()), value));
                yield having.size() == 1 ? Why.ONLY : isSame ? Why.SAME : Why.PRIORITY; // the others only fill gaps
            }
            case ALL_SAME -> Why.SAME;
            case SOURCE, FIRST -> Why.PRIORITY;
            case NEWEST -> Why.NEWEST;
            case LONGEST -> Why.LONGEST;
            case MOST_FREQUENT -> Why.FREQUENT;
        };
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Map<?, ?> parts when parts.get("full") instanceof String full -> full;
            case Map<?, ?> parts ->
                parts.values().stream()
                        .filter(Objects::nonNull)
                        .map(WorkingOut::text)
                        .collect(Collectors.joining(" "));
            case List<?> many -> many.stream().map(WorkingOut::text).sorted().collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
