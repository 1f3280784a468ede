package shuke.kernel.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import tools.jackson.databind.JsonNode;

/** Reads what a role is out of a tree, and collects what is wrong with it. Whether its objects and fields exist is not asked. */
final class RoleReader {
    private static final Set<String> MEMBERS =
            Set.of("name", "label", "functions", "personal", "secret", "objects", "fields", "standard", "changed");
    private static final Set<Operation> CAN = EnumSet.of(
            Operation.CREATE, Operation.DELETE, Operation.IMPORT, Operation.EXPORT, Operation.BULK, Operation.ASSIGN);

    private final List<Problem> problems;

    private RoleReader(List<Problem> problems) {
        this.problems = problems;
    }

    static Role read(JsonNode tree, boolean standard, boolean changed, List<Problem> problems) {
        return new RoleReader(problems).role(tree, standard, changed);
    }

    private Role role(JsonNode tree, boolean standard, boolean changed) {
        tree.properties().stream()
                .map(Map.Entry::getKey)
                .filter(member -> !MEMBERS.contains(member))
                .forEach(member ->
                        wrong(member, member, MEMBERS.stream().sorted().toList()));
        var name = tree.path("name").asString("");
        return new Role(
                name,
                label(tree.path("label"), name),
                standard,
                changed,
                functions(tree.path("functions")),
                right("personal", tree.path("personal"), FieldRight.EDIT),
                right("secret", tree.path("secret"), FieldRight.MASKED),
                objects(tree.path("objects")),
                fields(tree.path("fields")));
    }

    private static Bilingual label(JsonNode tree, String name) {
        if (tree.isString()) {
            return Bilingual.same(tree.asString());
        }
        return new Bilingual(tree.path("zh-CN").asString(name), tree.path("en").asString(name));
    }

    private Set<Function> functions(JsonNode tree) {
        var functions = EnumSet.noneOf(Function.class);
        var words = words(Function.values());
        tree.forEach(each ->
                take("functions", each, Function.find(each.asString("")), words).ifPresent(functions::add));
        return functions;
    }

    private Map<String, ObjectRights> objects(JsonNode tree) {
        var objects = new LinkedHashMap<String, ObjectRights>();
        tree.properties()
                .forEach(each -> objects.put(each.getKey(), rights("objects." + each.getKey(), each.getValue())));
        return objects;
    }

    private ObjectRights rights(String place, JsonNode tree) {
        var can = EnumSet.noneOf(Operation.class);
        var words = CAN.stream().map(RoleReader::word).toList();
        tree.path("can")
                .forEach(each -> take(place + ".can", each, operation(each.asString("")), words)
                        .ifPresent(can::add));
        return new ObjectRights(
                reach(place + ".read", tree.path("read")), reach(place + ".edit", tree.path("edit")), can);
    }

    private static Optional<Operation> operation(String text) {
        return CAN.stream().filter(operation -> word(operation).equals(text)).findFirst();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Reach reach(String place, JsonNode tree) {
        var words = Arrays.stream(Reach.values()).map(Reach::text).toList();
        return tree.isMissingNode() || tree.isNull()
                ? Reach.NONE
                : take(place, tree, Reach.find(tree.asString("")), words).orElse(Reach.NONE);
    }

    private Map<String, Map<String, FieldRight>> fields(JsonNode tree) {
        var fields = new LinkedHashMap<String, Map<String, FieldRight>>();
        for (var object : tree.properties()) {
            var rights = new LinkedHashMap<String, FieldRight>();
            var place = "fields." + object.getKey() + ".";
            object.getValue()
                    .properties()
                    .forEach(field -> rights.put(
                            field.getKey(), right(place + field.getKey(), field.getValue(), FieldRight.HIDDEN)));
            fields.put(object.getKey(), Map.copyOf(rights));
        }
        return fields;
    }

    private FieldRight right(String place, JsonNode tree, FieldRight otherwise) {
        return tree.isMissingNode() || tree.isNull()
                ? otherwise
                : take(place, tree, FieldRight.find(tree.asString("")), words(FieldRight.values()))
                        .orElse(otherwise);
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(RoleReader::word).toList();
    }

    private <T> Optional<T> take(String place, JsonNode tree, Optional<T> found, List<String> words) {
        if (found.isEmpty()) {
            wrong(place, tree.isString() ? tree.asString() : tree.toString(), words);
        }
        return found;
    }

    private void wrong(String place, @Nullable String given, List<String> words) {
        problems.add(Problem.at(place, "roleWord", String.valueOf(given), String.join(", ", words)));
    }
}
