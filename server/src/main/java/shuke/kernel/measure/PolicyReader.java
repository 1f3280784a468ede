package shuke.kernel.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import tools.jackson.databind.JsonNode;

/** Reads what somebody said of a policy; the rest is as usual. */
final class PolicyReader {
    private static final Set<String> MEMBERS = Set.of("measured", "weights", "source", "confirmedBy", "confirmEvery");
    private static final int MOST_DAYS = 3650;

    private final ObjectType object;
    private final List<Problem> problems = new ArrayList<>();

    private PolicyReader(ObjectType object) {
        this.object = object;
    }

    /** @param problems what is wrong with it; that part is as usual */
    record Read(Policy policy, List<Problem> problems) {}

    static Read read(JsonNode said, ObjectType object) {
        var reader = new PolicyReader(object);
        return new Read(reader.policy(said), List.copyOf(reader.problems));
    }

    private Policy policy(JsonNode said) {
        said.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .forEach(name -> problems.add(Problem.at(name, "unknownPart", name, String.join(", ", MEMBERS))));
        var usual = Policy.usual(object);
        var confirmedBy = field(said, "confirmedBy", usual.confirmedBy(), Policy::canConfirm);
        return new Policy(
                said.path("measured").asBoolean(usual.measured()),
                weights(said.path("weights"), usual.weights()),
                field(said, "source", usual.source(), Policy::canTellSource),
                confirmedBy == null ? usual.confirmedBy() : confirmedBy,
                days(said.path("confirmEvery")));
    }

    private Map<String, Integer> weights(JsonNode said, Map<String, Integer> usual) {
        var weights = new LinkedHashMap<>(usual);
        said.properties().forEach(entry -> {
            var name = entry.getKey();
            var weight = entry.getValue();
            var place = "weights." + name;
            if (object.find(name).filter(Policy::canCount).isEmpty()) {
                problems.add(Problem.at(place, "measureField", name));
            } else if (!weight.isInt() || weight.asInt() < 0 || weight.asInt() > Policy.MOST_WEIGHT) {
                problems.add(Problem.at(place, "measureWeight", Policy.MOST_WEIGHT));
            } else if (weight.asInt() == 0) {
                weights.remove(name);
            } else {
                weights.put(name, weight.asInt());
            }
        });
        return weights;
    }

    private @Nullable String field(JsonNode said, String member, @Nullable String usual, Predicate<Field> isFitting) {
        if (!said.has(member)) return usual;
        var named = said.path(member);
        if (named.isNull()) return null;
        var name = named.asString("");
        if (object.find(name).filter(isFitting).isPresent()) return name;
        problems.add(Problem.at(member, "measureField", name));
        return usual;
    }

    private @Nullable Integer days(JsonNode said) {
        if (said.isMissingNode() || said.isNull()) return null;
        if (said.isInt() && said.asInt() >= 1 && said.asInt() <= MOST_DAYS) return said.asInt();
        problems.add(Problem.at("confirmEvery", "measureDays", MOST_DAYS));
        return null;
    }
}
