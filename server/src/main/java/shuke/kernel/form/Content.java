package shuke.kernel.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody has sent.
 *
 * @param values by field, as they were typed: texts and lists of texts; nothing but the fields that the form named
 * @param answers by question: the keys of what was chosen, or what was typed
 * @param page in which page the form stood, without what comes behind its path; empty where that is not known
 * @param language in which it was filled in
 */
public record Content(
        Map<String, @Nullable Object> values, Map<String, List<String>> answers, String page, String language) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Content {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    String text() {
        return JSON.writeValueAsString(
                Map.of("values", values, "answers", answers, "page", page, "language", language));
    }

    static Content of(String text) {
        var tree = JSON.readTree(text);
        var values = new LinkedHashMap<String, @Nullable Object>();
        tree.path("values").properties().forEach(member -> values.put(member.getKey(), value(member.getValue())));
        var answers = new LinkedHashMap<String, List<String>>();
        tree.path("answers").properties().forEach(member -> answers.put(member.getKey(), texts(member.getValue())));
        return new Content(
                values,
                answers,
                tree.path("page").asString(""),
                tree.path("language").asString(""));
    }

    private static Object value(JsonNode node) {
        return node.isArray() ? texts(node) : node.asString("");
    }

    private static List<String> texts(JsonNode list) {
        return new ArrayList<>(list.valueStream().map(JsonNode::asString).toList());
    }
}
