package shuke.kernel.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.source.Survival.By;
import tools.jackson.databind.JsonNode;

/** Reads what somebody said of rules; the rest is as usual. */
final class RulesReader {
    private static final Set<String> OF_OBJECT = Set.of("by", "people", "fields");
    private static final Set<String> OF_FIELD = Set.of("by", "people");

    private final ObjectType object;
    private final List<Problem> problems = new ArrayList<>();

    private RulesReader(ObjectType object) {
        this.object = object;
    }

    /** @param problems what is wrong with them; that part is as usual */
    record Read(ObjectRules rules, List<Problem> problems) {}

    static Read read(JsonNode said, ObjectType object) {
        var reader = new RulesReader(object);
        var usual = reader.survival(said, "", OF_OBJECT, Survival.USUAL);
        var fields = new LinkedHashMap<String, Survival>();
        said.path("fields").properties().forEach(entry -> reader.field(entry, usual, fields));
        return new Read(new ObjectRules(usual, fields), List.copyOf(reader.problems));
    }

    private void field(Map.Entry<String, JsonNode> said, Survival usual, Map<String, Survival> into) {
        var name = said.getKey();
        if (object.find(name).filter(ObjectRules::canDeliver).isEmpty()) {
            problems.add(Problem.at("fields." + name, "sourceField", name));
        } else {
            into.put(name, survival(said.getValue(), "fields." + name + ".", OF_FIELD, usual));
        }
    }

    private Survival survival(JsonNode said, String place, Set<String> members, Survival usual) {
        said.propertyNames().stream()
                .filter(name -> !members.contains(name))
                .forEach(name ->
                        problems.add(Problem.at(place + name, "unknownPart", name, String.join(", ", members))));
        return new Survival(
                by(said.path("by"), place, usual.by()), said.path("people").asBoolean(usual.people()));
    }

    private By by(JsonNode said, String place, By usual) {
        if (said.isMissingNode()) return usual;
        var word = said.asString("");
        var by = By.find(word);
        if (by.isEmpty()) {
            problems.add(Problem.at(place + "by", "sourceWord", word, "priority, newest, frequent, longest"));
        }
        return by.orElse(usual);
    }
}
