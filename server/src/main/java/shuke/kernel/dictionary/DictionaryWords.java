package shuke.kernel.dictionary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import shuke.kernel.base.Bilingual;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words around the definitions, from {@code dictionary/words.yaml}, in one language. */
final class DictionaryWords {
    private static final JsonNode ALL = read();

    private final Locale locale;

    DictionaryWords(Locale locale) {
        this.locale = locale;
    }

    /** What the group of an object is called; groups that the program does not bring stand together. */
    String group(String name) {
        return of("groups", ALL.path("groups").has(name) ? name : "other");
    }

    List<String> heads() {
        return ALL.path("heads").propertyNames().stream()
                .map(name -> of("heads", name))
                .toList();
    }

    /** The word of a kind, such as {@code types}; a name that is not known stands for itself. */
    String of(String kind, String name) {
        var word = ALL.path(kind).path(name);
        return word.isMissingNode() ? name : in(word);
    }

    String yes(boolean is) {
        return is ? in(ALL.path("yes")) : "";
    }

    private String in(JsonNode word) {
        return new Bilingual(word.path("zh-CN").asString(), word.path("en").asString()).in(locale);
    }

    private static JsonNode read() {
        try (var file = DictionaryWords.class.getResourceAsStream("/dictionary/words.yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
