package shuke.matching.standardise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places of prefecture level (地级市, 自治州, 地区, 盟) and the province of each. */
final class Prefectures {

    private static final List<Prefecture> ALL = load();

    private Prefectures() {}

    /** {@code shortName} is 杭州, 延边 or 喀什, the name without its kind. */
    record Prefecture(Provinces province, String fullName, String shortName) {

        /** 恩施州 is the prefecture, but 恩施市 a city in it. */
        String everydayName() {
            if (fullName.endsWith("自治州")) return shortName + "州";
            return fullName;
        }
    }

    /** A prefecture at the start of a text, and how much of the text names it. */
    record Found(Prefecture prefecture, int length) {}

    /**
     * @param province limits the search, if known
     * @param mayFollow whether what follows a short name (杭州) makes it likely to be the place and not a road or a shop
     */
    static Optional<Found> at(String text, @Nullable Provinces province, Predicate<String> mayFollow) {
        return ALL.stream()
                .filter(prefecture -> province == null || prefecture.province() == province)
                .filter(prefecture -> text.startsWith(prefecture.shortName()))
                .flatMap(prefecture -> named(prefecture, text, mayFollow))
                .findFirst();
    }

    private static Stream<Found> named(Prefecture prefecture, String text, Predicate<String> mayFollow) {
        for (String name : List.of(prefecture.fullName(), prefecture.everydayName())) {
            if (text.startsWith(name)) return Stream.of(new Found(prefecture, name.length()));
        }
        int length = prefecture.shortName().length();
        return mayFollow.test(text.substring(length)) ? Stream.of(new Found(prefecture, length)) : Stream.empty();
    }

    private static List<Prefecture> load() {
        return lines().flatMap(Prefectures::province).toList();
    }

    private static Stream<Prefecture> province(String line) {
        String[] words = line.split(" ");
        Provinces province = Provinces.at(words[0]).orElseThrow();
        return Arrays.stream(words).skip(1).map(word -> prefecture(province, word));
    }

    private static Prefecture prefecture(Provinces province, String word) {
        int slash = word.indexOf('/');
        return slash < 0
                ? new Prefecture(province, word, word.substring(0, word.length() - 1))
                : new Prefecture(province, word.substring(0, slash), word.substring(slash + 1));
    }

    private static Stream<String> lines() {
        try (InputStream table = Prefectures.class.getResourceAsStream("prefectures.txt")) {
            var bytes = Objects.requireNonNull(table, "prefectures.txt is not beside its class")
                    .readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
