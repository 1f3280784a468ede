package shuke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.FieldType.Option;
import shuke.matching.standardise.Booleans;
import shuke.matching.standardise.Standardised;
import shuke.matching.standardise.Texts;

/** Values out of a list: found by their value, by their label in either language, or by an alias, in any case of letters. */
final class Choices {
    private static final int LONGEST = 200;
    private static final int MOST = 500;

    private Choices() {}

    static Standardised<Boolean> truth(String text) {
        return Booleans.read(text);
    }

    static Parsed one(List<Option> options, boolean open, Object raw) {
        var parsed = ValueParser.text(raw, Texts::line);
        if (!(parsed instanceof Parsed.Value(String text))) {
            return parsed;
        }
        var known = find(options, text);
        if (known.isPresent()) {
            return new Parsed.Value(known.get().value());
        }
        if (!open) {
            return new Parsed.Wrong("notAnOption", text, names(options));
        }
        return text.length() <= LONGEST ? parsed : new Parsed.Wrong("tooLong", LONGEST, text.length());
    }

    static Parsed many(List<Option> options, boolean open, Object raw) {
        var values = new LinkedHashSet<@Nullable Object>();
        for (var part : parts(raw)) {
            switch (one(options, open, part)) {
                case Parsed.Value(var value) -> values.add(value);
                case Parsed other -> {
                    return other;
                }
            }
        }
        values.remove(null);
        return values.size() > MOST
                ? new Parsed.Wrong("tooMany", MOST)
                : new Parsed.Value(values.isEmpty() ? null : List.copyOf(values));
    }

    /** A list as it is; a text at its separators, as spreadsheets hold several values in a cell. */
    static List<Object> parts(Object raw) {
        if (raw instanceof List<?> list) {
            return new ArrayList<>(
                    list.stream().map(item -> item == null ? "" : (Object) item).toList());
        }
        return Stream.of(raw.toString().split(":::|[;,，；、|\\n]", -1))
                .<Object>map(Choices::unquoted)
                .toList();
    }

    /** {@code "VIP","Spring 2025"}: a list within a cell, each value in quotes of its own. */
    private static String unquoted(String part) {
        var text = part.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static Optional<Option> find(List<Option> options, String text) {
        for (var option : options) {
            if (option.value().equals(text)) {
                return Optional.of(option);
            }
        }
        var folded = fold(text);
        return options.stream().filter(option -> means(option, folded)).findFirst();
    }

    private static boolean means(Option option, String folded) {
        return fold(option.value()).equals(folded)
                || fold(option.label().zh()).equals(folded)
                || fold(option.label().en()).equals(folded)
                || option.aliases().stream().anyMatch(alias -> fold(alias).equals(folded));
    }

    private static String fold(String text) {
        return Texts.halfWidth(text).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    private static String names(List<Option> options) {
        return String.join(", ", options.stream().map(Option::value).limit(30).toList());
    }
}
