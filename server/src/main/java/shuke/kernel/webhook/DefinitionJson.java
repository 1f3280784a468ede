package shuke.kernel.webhook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.ChangeLog;
import shuke.kernel.base.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Definitions as JSON, in the API and where they are kept. */
public final class DefinitionJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> USUAL = List.of("created", "updated", "deleted");
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 50;

    private DefinitionJson() {}

    /** By member, in the order in which they are told. */
    public static Map<String, @Nullable Object> of(Definition it) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", it.name());
        json.put("url", it.url());
        json.put("objects", it.objects());
        json.put(
                "kinds",
                it.kinds().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Action::word)
                        .toList());
        json.put("condition", it.condition());
        json.put("fields", it.fields());
        json.put("values", it.values());
        return json;
    }

    static ObjectNode tree(Definition it) {
        return JSON.valueToTree(of(it));
    }

    static Definition stored(String text) {
        return read(JSON.readTree(text), new ArrayList<>());
    }

    /** What cannot be told from the tree alone is not looked at: whether there are such objects, and what a condition means. */
    static Definition read(JsonNode tree, List<Problem> problems) {
        var name = tree.path("name").asString("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(Problem.at("name", "webhookName", LONGEST_NAME));
        }
        var objects = texts(tree, "objects", List.of(), problems);
        if (objects.isEmpty()) problems.add(Problem.at("objects", "webhookObjects"));
        var kinds = new LinkedHashSet<Action>();
        for (var word : texts(tree, "kinds", USUAL, problems)) {
            Action.find(word)
                    .filter(ChangeLog.ACTIONS::contains)
                    .ifPresentOrElse(kinds::add, () -> problems.add(Problem.at("kinds", "webhookKind", word)));
        }
        if (kinds.isEmpty()) problems.add(Problem.at("kinds", "webhookKinds"));
        var condition = tree.path("condition").asString("").strip();
        var fields = texts(tree, "fields", List.of(), problems);
        if (objects.size() > 1 && !condition.isEmpty()) problems.add(Problem.at("condition", "webhookOneObject"));
        if (objects.size() > 1 && !fields.isEmpty()) problems.add(Problem.at("fields", "webhookOneObject"));
        return new Definition(
                name,
                tree.path("url").asString("").strip(),
                objects,
                kinds,
                condition.isEmpty() ? null : condition,
                fields,
                tree.path("values").asBoolean(true));
    }

    private static List<String> texts(JsonNode tree, String member, List<String> usual, List<Problem> problems) {
        var list = tree.path(member);
        if (list.isMissingNode()) return usual;
        if (list.isNull()) return List.of();
        if (!list.isArray() || list.size() > MOST || !list.valueStream().allMatch(JsonNode::isString)) {
            problems.add(Problem.at(member, "webhookList", MOST));
            return List.of();
        }
        return list.valueStream().map(JsonNode::asString).distinct().toList();
    }
}
