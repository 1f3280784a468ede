package shuke.matching.standardise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names in Latin letters: {@code Smith, Ada}, {@code Dr. Ludwig van Beethoven}, {@code Martin Luther King Jr.} */
final class LatinName {

    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "des", "la", "le",
            "ten", "ter", "zu", "zum", "zur", "af", "av", "bin", "ibn", "bint", "al", "el", "st", "mac", "y", "'t");

    private final NameOrders orders;

    /** @param orders how a name without a comma is to be read, and how every full name is written */
    LatinName(NameOrders orders) {
        this.orders = orders;
    }

    PersonName split(String text) {
        List<String> parts = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        String suffix = suffixes(parts);
        if (parts.size() == 2 && isTitles(parts.get(1))) parts.removeLast(); // "Smith, Dr."
        if (parts.size() == 2) return withComma(parts.get(0), untitled(words(parts.get(1))), suffix);
        if (parts.size() != 1) return new PersonName(text, null, null);
        List<String> words = untitled(words(parts.get(0)));
        return switch (orders.other()) {
            case GIVEN_FAMILY -> givenFirst(text, words, suffix);
            case FAMILY_GIVEN -> familyFirst(text, words, suffix);
        };
    }

    private PersonName withComma(String family, List<String> given, String suffix) {
        List<String> last = untitled(words(family));
        String ownSuffix = trailingSuffixes(last);
        return named(String.join(" ", last), String.join(" ", given), ownSuffix + suffix);
    }

    /** Smith Ada, van der Berg Jan. */
    private PersonName familyFirst(String text, List<String> words, String suffix) {
        String ownSuffix = trailingSuffixes(words);
        if (words.isEmpty()) return new PersonName(text, null, null);
        if (words.size() == 1) return named(null, words.getFirst(), ownSuffix + suffix);
        int given = 1;
        while (given < words.size() - 1 && PARTICLES.contains(key(words.get(given - 1)))) given++;
        String family = String.join(" ", words.subList(0, given));
        return named(family, String.join(" ", words.subList(given, words.size())), ownSuffix + suffix);
    }

    private PersonName givenFirst(String text, List<String> words, String suffix) {
        String ownSuffix = trailingSuffixes(words);
        if (words.isEmpty()) return new PersonName(text, null, null);
        int family = words.size() - 1;
        while (family > 1 && PARTICLES.contains(key(words.get(family - 1)))) family--;
        if (family == 0) return named(null, words.get(0), ownSuffix + suffix);
        String given = String.join(" ", words.subList(0, family));
        return named(String.join(" ", words.subList(family, words.size())), given, ownSuffix + suffix);
    }

    private PersonName named(@Nullable String family, String given, String suffix) {
        return new PersonName(PersonNames.join(family, given, orders) + suffix, family, given);
    }

    /** "King, Martin, Jr.": the parts behind the last comma that are only suffixes. */
    private static String suffixes(List<String> parts) {
        var suffix = new StringBuilder();
        while (parts.size() > 1 && words(parts.getLast()).stream().allMatch(word -> Titles.isBehind(key(word))))
            suffix.insert(0, " " + parts.removeLast());
        return suffix.toString();
    }

    private static String trailingSuffixes(List<String> words) {
        var suffix = new StringBuilder();
        while (words.size() > 2 && Titles.isBehind(key(words.getLast()))) suffix.insert(0, " " + words.removeLast());
        return suffix.toString();
    }

    private static List<String> untitled(List<String> words) {
        int titles = 0;
        while (titles < words.size() - 1 && Titles.isBefore(key(words.get(titles)))) titles++;
        return new ArrayList<>(words.subList(titles, words.size()));
    }

    private static boolean isTitles(String part) {
        return words(part).stream().allMatch(word -> Titles.isBefore(key(word)));
    }

    private static List<String> words(String part) {
        return Arrays.asList(part.split(" "));
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
