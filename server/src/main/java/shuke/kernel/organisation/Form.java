package shuke.kernel.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the members of one JSON object by name, collecting what is wrong instead of stopping at the first thing. */
final class Form {
    private static final int LONGEST_NAME = 100;

    private final JsonNode node;
    private final String path;
    private final List<Problem> problems;
    private final Set<String> known = new HashSet<>();

    Form(JsonNode node, String path, List<Problem> problems) {
        this.node = node.isObject() ? node : JsonNodeFactory.instance.objectNode();
        this.path = path;
        this.problems = problems;
        if (!node.isObject()) problems.add(Problem.at(path, "definitionNotAnObject"));
    }

    /** Null when it is not there, which is no mistake. */
    @Nullable
    String text(String key) {
        var value = at(key);
        if (value.isMissingNode() || value.isNull()) return null;
        if (value.isString() && !value.asString().isBlank())
            return value.asString().strip();
        wrong(key, value.isString() ? "definitionMissing" : "definitionNotAText");
        return null;
    }

    /** What the text means to {@code reading}; {@code fallback} with a problem when it is missing or means nothing. */
    <T> T required(String key, T fallback, String code, Function<String, Optional<T>> reading) {
        var text = text(key);
        if (text == null) {
            if (isAbsent(at(key))) wrong(key, "definitionMissing");
            return fallback;
        }
        var read = reading.apply(text);
        if (read.isEmpty()) wrong(key, code, text);
        return read.orElse(fallback);
    }

    <E extends Enum<E>> @Nullable E word(String key, Class<E> words) {
        var text = text(key);
        if (text == null) return null;
        var word = Words.find(words, text);
        if (word.isEmpty()) wrong(key, "definitionUnknownWord", text, all(words));
        return word.orElse(null);
    }

    <E extends Enum<E>> E required(String key, Class<E> words, E fallback) {
        var word = word(key, words);
        if (word == null && isAbsent(at(key))) wrong(key, "definitionMissing");
        return word == null ? fallback : word;
    }

    int number(String key, int fallback, int least, int most) {
        var value = at(key);
        if (isAbsent(value)) wrong(key, "definitionMissing");
        else if (!value.isIntegralNumber()) wrong(key, "definitionNotANumber");
        else if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most)
            wrong(key, "definitionOutOfRange", least, most);
        else return value.intValue();
        return fallback;
    }

    Form inside(String key) {
        var value = at(key);
        return new Form(value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value, pathOf(key), problems);
    }

    List<JsonNode> list(String key, int most) {
        var value = at(key);
        if (isAbsent(value)) return List.of();
        if (!value.isArray()) wrong(key, "definitionNotAList");
        else if (value.size() > most) wrong(key, "tooMany", most);
        else return value.valueStream().toList();
        return List.of();
    }

    List<String> texts(String key, int most) {
        var texts = new ArrayList<String>();
        for (var item : list(key, most)) {
            if (item.isString()) texts.add(item.asString().strip());
            else wrong(key, "definitionNotAText");
        }
        return texts;
    }

    /** A name in both languages, or one text for both. */
    Bilingual name(String key) {
        var value = at(key);
        if (!value.isObject()) {
            var text = text(key);
            if (text == null && isAbsent(value)) wrong(key, "definitionMissing");
            return Bilingual.same(brief(key, text));
        }
        var both = inside(key);
        var zh = brief(key, both.text("zh-CN"));
        var en = brief(key, both.text("en"));
        both.nothingElse();
        if (zh.isEmpty() && en.isEmpty()) wrong(key, "definitionMissing");
        return new Bilingual(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
    }

    private String brief(String key, @Nullable String text) {
        if (text != null && text.length() > LONGEST_NAME) wrong(key, "tooLong", LONGEST_NAME, text.length());
        return text == null ? "" : text;
    }

    /** Refuses what nobody asked for. */
    void nothingElse() {
        node.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> wrong(key, "definitionUnknownKey", key));
    }

    void wrong(String key, String code, Object... args) {
        problems.add(Problem.at(pathOf(key), code, args));
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private JsonNode at(String key) {
        known.add(key);
        return node.path(key);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static <E extends Enum<E>> String all(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
    }
}
