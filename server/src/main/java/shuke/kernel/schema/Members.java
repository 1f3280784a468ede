package shuke.kernel.schema;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the members of one JSON object by name, collecting what is wrong instead of stopping at the first thing. */
final class Members {
    private final JsonNode node;
    private final String path;
    private final List<Problem> problems;
    private final Set<String> known = new HashSet<>();

    Members(JsonNode node, String path, List<Problem> problems) {
        this.problems = problems;
        this.path = path;
        this.node = node.isObject() ? node : JsonNodeFactory.instance.objectNode();
        if (!node.isObject()) {
            problems.add(Problem.at(path, "definitionNotAnObject"));
        }
    }

    boolean has(String key) {
        return !at(key).isMissingNode();
    }

    String required(String key) {
        var text = text(key);
        if (text == null) {
            wrong(key, "definitionMissing");
        }
        return text == null ? "" : text;
    }

    /** A text or a number as it is written; null when it is not there. */
    @Nullable
    String text(String key) {
        var value = at(key);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
            wrong(key, "definitionNotAText");
            return null;
        }
        return value.asString();
    }

    boolean flag(String key) {
        var value = at(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            wrong(key, "definitionNotAFlag");
        }
        return value.isBoolean() && value.booleanValue();
    }

    boolean flag(String key, boolean fallback) {
        return has(key) ? flag(key) : fallback;
    }

    int number(String key, int fallback, int least, int most) {
        var number = decimal(key);
        if (number == null) {
            return fallback;
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            wrong(key, "definitionOutOfRange", least, most);
            return fallback;
        }
        return number.intValue();
    }

    @Nullable
    BigDecimal decimal(String key) {
        var value = at(key);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isNumber()) {
            wrong(key, "definitionNotANumber");
            return null;
        }
        return value.decimalValue();
    }

    BigDecimal decimal(String key, BigDecimal fallback) {
        var number = decimal(key);
        return number == null ? fallback : number;
    }

    <E extends Enum<E>> E word(String key, Class<E> words, E fallback) {
        var text = text(key);
        if (text == null) {
            return fallback;
        }
        for (var word : words.getEnumConstants()) {
            if (Words.of(word).equals(text)) {
                return word;
            }
        }
        wrong(key, "definitionUnknownWord", text, Words.all(words));
        return fallback;
    }

    Bilingual label(String key, String fallback) {
        var label = label(key);
        return label == null ? Bilingual.same(fallback) : label;
    }

    /** A text in both languages: one text for both, or {@code {zh-CN, en}}; null when it is not there. */
    @Nullable
    Bilingual label(String key) {
        var value = at(key);
        if (value.isMissingNode()) {
            return null;
        }
        if (value.isString()) {
            return Bilingual.same(value.asString());
        }
        var both = new Members(value, pathOf(key), problems);
        var label = new Bilingual(both.required("zh-CN"), both.required("en"));
        both.nothingElse();
        return label;
    }

    /** One text or a list of texts. */
    List<String> texts(String key) {
        var value = at(key);
        if (value.isString()) {
            return List.of(value.asString());
        }
        return list(key).stream()
                .map(each -> each.isString() ? each.asString() : notAText(key))
                .toList();
    }

    Map<String, List<String>> textsByName(String key) {
        var inside = inside(key);
        var all = new LinkedHashMap<String, List<String>>();
        if (inside != null) {
            inside.node.propertyNames().forEach(name -> all.put(name, inside.texts(name)));
        }
        return all;
    }

    List<List<String>> lists(String key) {
        return list(key).stream()
                .map(each -> each.isArray()
                        ? each.valueStream().map(JsonNode::asString).toList()
                        : List.of(each.isString() ? each.asString() : notAText(key)))
                .toList();
    }

    List<JsonNode> list(String key) {
        var value = at(key);
        if (!value.isMissingNode() && !value.isArray()) {
            wrong(key, "definitionNotAList");
        }
        return value.isArray() ? List.copyOf(value.values()) : List.of();
    }

    List<Members> each(String key) {
        var all = list(key);
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Members(all.get(i), pathOf(key) + "[" + i + "]", problems))
                .toList();
    }

    @Nullable
    Members inside(String key) {
        return has(key) ? new Members(at(key), pathOf(key), problems) : null;
    }

    /** Says which members nobody asked for: a misspelt key must not be overlooked. */
    void nothingElse() {
        node.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> wrong(key, "definitionUnknownKey", key));
    }

    void wrong(String key, String code, Object... args) {
        problems.add(Problem.at(pathOf(key), code, args));
    }

    private String notAText(String key) {
        wrong(key, "definitionNotAText");
        return "";
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private JsonNode at(String key) {
        known.add(key);
        var value = node.path(key);
        return value.isNull() ? node.path("").path("") : value;
    }

    /** Enum constants as definitions spell them: {@code SET_NULL} is {@code setNull}. */
    static final class Words {
        private Words() {}

        static String of(Enum<?> word) {
            var out = new StringBuilder();
            for (var part : word.name().toLowerCase(Locale.ROOT).split("_")) {
                out.append(out.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
            }
            return out.toString();
        }

        static String all(Class<? extends Enum<?>> words) {
            return String.join(
                    ", ",
                    java.util.Arrays.stream(words.getEnumConstants())
                            .map(Words::of)
                            .toList());
        }
    }
}
