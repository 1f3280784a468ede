package shuke.kernel.transfer;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.transfer.KnownHeadings.Meaning;
import shuke.kernel.transfer.KnownHeadings.Sureness;
import shuke.kernel.transfer.set.NameWords;

/** Of which object the rows of a table may be: told by what it is called, in either language, and by its headings. */
final class ObjectProposals {
    /** Somebody has to choose where nothing is likelier than this. */
    private static final double SURE = 0.5;

    private static final double UNSURE = 0.45;

    /** Who may sign in, and who works with whom, is not decided by what a file is called. */
    private static final String APART = "identity";

    /** At most, where the name of a table speaks of nothing but those. */
    private static final double OTHER = 0.4;

    private static final int MOST = 5;

    /** What a table of the right name is worth whose headings say nothing more. */
    private static final double NAMED = 0.55;

    /** A name alone is not enough. */
    private static final double LEAST_SHARE = 0.1;

    /** Objects that fit nearly as well as another one by headings alone. */
    private static final double NEAR = 0.75;

    private final List<Known> objects;

    /** An object, and what headings mean in it. */
    private record Known(ObjectType object, KnownHeadings headings) {
        Optional<Meaning> meaning(String heading) {
            return headings.meanings(heading, null).stream().min(Comparator.comparing(Meaning::sureness));
        }

        boolean isApart() {
            return object.group().equals(APART);
        }

        List<String> names() {
            var label = Stream.of(object.label(), object.plural()).flatMap(text -> Stream.of(text.zh(), text.en()));
            return Stream.of(Stream.of(object.name()), label, object.aliases().stream())
                    .flatMap(name -> name)
                    .toList();
        }
    }

    /**
     * An object that the rows of a table may be of.
     *
     * @param confidence from 0 to 1
     */
    record Candidate(String object, double confidence) {
        boolean isSure() {
            return confidence >= SURE;
        }
    }

    private ObjectProposals(List<Known> objects) {
        this.objects = List.copyOf(objects);
    }

    /**
     * @param isMeant which objects are considered
     * @param hasOrigin see {@link Paths}
     */
    static ObjectProposals of(Schema schema, Predicate<ObjectType> isMeant, boolean hasOrigin) {
        return new ObjectProposals(schema.objects().stream()
                .filter(isMeant)
                .map(object -> new Known(object, new KnownHeadings(new Paths(schema, object, hasOrigin))))
                .toList());
    }

    /** Whether the name of a table speaks of what its rows are. */
    boolean isNamed(String table) {
        return !spoken(NameWords.of(table)).isEmpty();
    }

    /** The object that a word is the name of, in either language; none of those apart. */
    Optional<String> named(String word) {
        var folded = Heading.folded(word);
        return objects.stream()
                .filter(known -> !known.isApart() && !folded.isEmpty())
                .filter(known -> known.names().stream()
                        .anyMatch(name -> Heading.folded(name).equals(folded)))
                .map(known -> known.object().name())
                .findFirst();
    }

    /** How many of some headings mean something, in the object in which most of them do. */
    int known(Collection<String> headings) {
        return objects.stream()
                .mapToInt(known -> (int) headings.stream()
                        .filter(heading -> known.meaning(heading).isPresent())
                        .count())
                .max()
                .orElse(0);
    }

    /** The likeliest ones, the likeliest first. */
    List<Candidate> of(String table, List<String> headings) {
        var name = NameWords.of(table);
        var spoken = spoken(name);
        var weights = headings.stream().distinct().map(this::weighed).toList();
        var shares = objects.stream().map(known -> share(known, weights)).toList();
        var best = shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var isApart = !spoken.isEmpty()
                && objects.stream()
                        .filter(known -> spoken.contains(known.object().name()))
                        .allMatch(Known::isApart);
        var near = shares.stream().filter(share -> share >= best * NEAR).count();
        return IntStream.range(0, objects.size())
                .mapToObj(i -> {
                    var known = objects.get(i);
                    var isNamed = spoken.contains(known.object().name());
                    var share = shares.get(i) * (lacks(known, headings) ? 0.5 : 1);
                    var alone = !spoken.isEmpty() || near > 1 ? 0.5 : 1;
                    var confidence = isNamed ? named(share) : share * alone;
                    var most = known.isApart() ? UNSURE : isApart ? OTHER : 1;
                    return new Candidate(known.object().name(), Math.min(confidence, most));
                })
                .filter(candidate -> candidate.confidence() > 0)
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(MOST)
                .toList();
    }

    /** The objects that the name of a table speaks of: in “order lines” of lines, not of orders. */
    private Set<String> spoken(NameWords name) {
        var words = new HashMap<String, String>();
        for (var known : objects) words.put(known.object().name(), name.spoken(known.names()));
        words.values().removeIf(String::isEmpty);
        var all = Set.copyOf(words.values());
        words.values().removeIf(word -> all.stream().anyMatch(other -> !other.equals(word) && other.contains(word)));
        return Set.copyOf(words.keySet());
    }

    private static double named(double share) {
        return share < LEAST_SHARE ? share : NAMED + (1 - NAMED) * share;
    }

    /** @param weight how much a heading tells; one that many objects know tells little */
    private record Weighed(String heading, double weight) {}

    private Weighed weighed(String heading) {
        var knowing = (double) objects.stream()
                .filter(known -> known.meaning(heading).isPresent())
                .count();
        return new Weighed(heading, knowing == 0 ? 0.5 : 1 / (1 + Math.log(knowing)));
    }

    /** Which part of what the headings tell the object understands. */
    private static double share(Known known, List<Weighed> headings) {
        var taken = new HashSet<String>();
        var understood = 0.0;
        var all = 0.0;
        for (var one : headings) {
            all += one.weight();
            var meaning = known.meaning(one.heading());
            if (meaning.isPresent() && taken.add(meaning.get().target().path()))
                understood += one.weight() * worth(meaning.get().sureness());
        }
        return all == 0 ? 0 : understood / all;
    }

    private static double worth(Sureness sureness) {
        return switch (sureness) {
            case PATH, LABEL, NAME, KEY, ALIAS, INSIDE -> 1;
            case PREFIXED -> 0.8;
            case SYSTEM, NUMBERED -> 0.3;
        };
    }

    /** Whether new records need something that no heading means. */
    private static boolean lacks(Known known, List<String> headings) {
        return KeyChoice.needed(known.object())
                .anyMatch(field -> headings.stream()
                        .noneMatch(heading -> known.headings().meanings(heading, null).stream()
                                .anyMatch(meaning -> meaning.target().field().equals(field))));
    }
}
