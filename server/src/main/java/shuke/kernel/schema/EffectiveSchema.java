package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shuke.kernel.base.MergePatch;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The standard objects with a workspace's own patches in them. */
final class EffectiveSchema {
    private static final Set<String> NOT_PATCHED = Set.of("object", "fields", Definitions.CUSTOM);

    private final StandardObjects standard;
    private final LinkedHashMap<String, ObjectNode> changed = new LinkedHashMap<>();

    private EffectiveSchema(StandardObjects standard) {
        this.standard = standard;
    }

    /** The schema, or a refusal with all that is wrong with the definitions that come out. */
    static Schema of(long version, StandardObjects standard, List<Patch> patches) {
        var objects = definitions(standard, patches);
        objects.replaceAll((name, object) -> LayoutCompletion.complete(object));
        return new Schema(version, objects.values());
    }

    /** The objects just as they are defined, with nothing filled in. */
    static Map<String, ObjectType> definitions(StandardObjects standard, List<Patch> patches) {
        var effective = new EffectiveSchema(standard);
        patches.forEach(effective::apply);
        return effective.read();
    }

    private void apply(Patch patch) {
        var tree = changed.computeIfAbsent(patch.object(), this::start);
        if (patch.field() == null) {
            var about = patch.patch().deepCopy();
            about.remove(NOT_PATCHED);
            changed.put(patch.object(), (ObjectNode) MergePatch.apply(tree, about));
        } else {
            field(tree, patch.field(), patch.patch());
        }
    }

    private ObjectNode start(String object) {
        return standard.has(object)
                ? standard.tree(object)
                : JsonNodeFactory.instance.objectNode().put("object", object).put(Definitions.CUSTOM, true);
    }

    private static void field(ObjectNode tree, String name, ObjectNode patch) {
        var fields = tree.withArray("fields");
        for (int i = 0; i < fields.size(); i++) {
            if (fields.path(i).path("name").asString("").equals(name)) {
                fields.set(i, patched(fields.get(i), patch));
                return;
            }
        }
        var added = JsonNodeFactory.instance.objectNode().put("name", name);
        if (!SystemFields.byName().containsKey(name)) {
            added.put(Definitions.CUSTOM, true);
        }
        fields.add(patched(added, patch));
    }

    private static JsonNode patched(JsonNode field, ObjectNode patch) {
        var about = patch.deepCopy();
        about.remove(Set.of("name", Definitions.CUSTOM));
        return MergePatch.apply(field, about);
    }

    private Map<String, ObjectType> read() {
        var problems = new ArrayList<Problem>();
        Map<String, ObjectType> objects = new LinkedHashMap<>(standard.objects());
        changed.forEach((name, tree) -> {
            var found = new ArrayList<Problem>();
            objects.put(name, Definitions.read(tree, found));
            found.forEach(problem -> problems.add(StandardObjects.within(name, problem)));
        });
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return objects;
    }
}
