package shuke.kernel.scim;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * PATCH (RFC 7644 §3.5.2), with the liberties that Entra ID and Okta take: operations in any case, values without a path whose members
 * are paths themselves, members to remove named by value.
 */
final class Patch {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST = 1000;

    private Patch() {}

    /** The resource with all of it done; what was given is not changed. */
    static ObjectNode apply(ObjectNode resource, JsonNode request) {
        var changed = resource.deepCopy();
        var operations = Names.get(request, "Operations");
        if (!operations.isArray() || operations.isEmpty() || operations.size() > MOST) throw syntax();
        operations.forEach(operation -> run(changed, operation));
        return changed;
    }

    private static void run(ObjectNode resource, JsonNode operation) {
        var op = Names.get(operation, "op").asString("").toLowerCase(Locale.ROOT);
        var value = Names.get(operation, "value");
        var path = Names.get(operation, "path");
        if (!List.of("add", "replace", "remove").contains(op)) throw syntax();
        if (path.isString()) {
            one(resource, op, Path.of(path.asString()), value);
        } else if (value.isObject() && !op.equals("remove")) {
            value.properties().forEach(member -> one(resource, op, Path.of(member.getKey()), member.getValue()));
        } else {
            throw ProblemException.of(ProblemException.Kind.MALFORMED, Problem.of("scimNoTarget"));
        }
    }

    private static void one(ObjectNode resource, String op, Path path, JsonNode value) {
        var home = path.schema() == null ? resource : object(resource, path.schema());
        var name = Names.in(home, path.attribute()).orElse(path.attribute());
        if (path.which() != null) some(home, name, op, path, value);
        else if (path.part() != null) part(home, name, op, path.part(), value);
        else whole(home, name, op, value);
    }

    private static void whole(ObjectNode home, String name, String op, JsonNode value) {
        var there = home.path(name);
        switch (op) {
            case "remove" -> remove(home, name, value);
            case "add" -> {
                if (there instanceof ArrayNode list) add(list, value);
                else if (there instanceof ObjectNode object && value.isObject()) object.setAll((ObjectNode) value);
                else home.set(name, value);
            }
            default -> {
                if (there instanceof ObjectNode object && value.isObject()) object.setAll((ObjectNode) value);
                else home.set(name, value);
            }
        }
    }

    private static void remove(ObjectNode home, String name, JsonNode value) {
        if (home.path(name) instanceof ArrayNode list && value.isContainer() && !value.isEmpty()) {
            var gone = (value.isArray() ? value.valueStream() : Stream.of(value))
                    .map(it -> Names.get(it, "value").asString(""))
                    .toList();
            list.removeIf(it -> gone.contains(Names.get(it, "value").asString("")));
        } else {
            home.remove(name);
        }
    }

    private static void add(ArrayNode list, JsonNode value) {
        var values = value.isArray() ? value.valueStream().toList() : List.of(value);
        values.stream()
                .filter(it -> list.valueStream().noneMatch(old -> isSame(old, it)))
                .forEach(list::add);
    }

    private static boolean isSame(JsonNode old, JsonNode it) {
        return old.equals(it)
                || (it.isObject()
                        && !Names.get(it, "value").isMissingNode()
                        && Names.get(old, "value").equals(Names.get(it, "value")));
    }

    private static void part(ObjectNode home, String name, String op, String part, JsonNode value) {
        if (home.path(name) instanceof ArrayNode list) {
            if (list.isEmpty()) list.addObject();
            list.forEach(it -> set(it, op, part, value));
        } else {
            set(object(home, name), op, part, value);
        }
    }

    private static void some(ObjectNode home, String name, String op, Path path, JsonNode value) {
        var list = home.path(name) instanceof ArrayNode there ? there : home.putArray(name);
        var which = Objects.requireNonNull(path.which());
        if (op.equals("remove") && path.part() == null) {
            list.removeIf(it -> Match.holds(which, it));
            return;
        }
        if (list.valueStream().noneMatch(it -> Match.holds(which, it))) {
            if (op.equals("remove")) return;
            list.add(made(which));
        }
        for (var it : list) {
            if (!Match.holds(which, it)) continue;
            if (path.part() != null) set(it, op, path.part(), value);
            else if (it instanceof ObjectNode object && value.isObject()) object.setAll((ObjectNode) value);
        }
    }

    /** An element of which the filter holds: directories address what is not there yet by its kind. */
    private static ObjectNode made(Expression which) {
        var made = NODES.objectNode();
        if (which instanceof Expression.Compare(var attribute, var operator, var value)
                && operator == Expression.Operator.EQ
                && value != null) made.putPOJO(attribute, value);
        if (!Match.holds(which, made))
            throw ProblemException.of(ProblemException.Kind.MALFORMED, Problem.of("scimNoTarget"));
        return made;
    }

    private static void set(JsonNode in, String op, String part, JsonNode value) {
        if (!(in instanceof ObjectNode object)) return;
        var name = Names.in(object, part).orElse(part);
        if (op.equals("remove")) object.remove(name);
        else object.set(name, value);
    }

    private static ObjectNode object(ObjectNode home, String name) {
        return home.path(name) instanceof ObjectNode there ? there : home.putObject(name);
    }

    private static ProblemException syntax() {
        return ProblemException.of(ProblemException.Kind.MALFORMED, Problem.of("scimPatchWrong"));
    }
}
