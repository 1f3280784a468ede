package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import shuke.kernel.base.MergePatch;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One change of what a workspace says about its objects. */
sealed interface Edit {
    /** Says something about an object or a field, on top of what was said before. */
    record Put(Patch patch) implements Edit {}

    record RemoveField(String object, String field) implements Edit {}

    record RemoveObject(String object) implements Edit {}

    /** The patches as they are after the edits. */
    static List<Patch> apply(List<Patch> patches, List<Edit> edits) {
        var all = new ArrayList<>(patches);
        for (var edit : edits) {
            switch (edit) {
                case Put(var patch) -> put(all, patch);
                case RemoveField(var object, var field) ->
                    all.removeIf(known -> known.object().equals(object) && field.equals(known.field()));
                case RemoveObject(var object) ->
                    all.removeIf(known -> known.object().equals(object));
            }
        }
        return all;
    }

    private static void put(List<Patch> all, Patch patch) {
        for (int i = 0; i < all.size(); i++) {
            var known = all.get(i);
            if (isAbout(known, patch)) {
                all.set(i, new Patch(known.object(), known.field(), MergePatch.compose(known.patch(), patch.patch())));
                return;
            }
        }
        all.add(patch);
    }

    private static boolean isAbout(Patch known, Patch patch) {
        return known.object().equals(patch.object()) && Objects.equals(known.field(), patch.field());
    }

    /** Writes down what the edits make of the patches. */
    static void store(SchemaStore store, List<Patch> after, List<Edit> edits) {
        for (var edit : edits) {
            switch (edit) {
                case Put(var patch) ->
                    after.stream().filter(known -> isAbout(known, patch)).forEach(store::put);
                case RemoveField(var object, var field) -> store.remove(object, field);
                case RemoveObject(var object) -> store.remove(object);
            }
        }
    }

    /** A definition, whole or in part: one edit for the object itself and one for each field that it names. */
    static List<Edit> of(String object, ObjectNode definition) {
        var about = definition.deepCopy();
        about.remove(Set.of("object", "fields", Definitions.CUSTOM));
        var edits = new ArrayList<Edit>();
        edits.add(new Put(new Patch(object, null, about)));
        var fields = definition.path("fields");
        if (!fields.isMissingNode() && !fields.isArray()) {
            throw ProblemException.invalid(Problem.at("fields", "definitionNotAList"));
        }
        fields.forEach(field -> edits.add(ofField(object, field)));
        return edits;
    }

    static Edit ofField(String object, JsonNode definition) {
        var name = definition.path("name").asString("");
        if (!(definition instanceof ObjectNode field) || name.isEmpty()) {
            throw ProblemException.invalid(Problem.at("name", "definitionMissing"));
        }
        return ofField(object, name, field);
    }

    static Edit ofField(String object, String name, ObjectNode definition) {
        var about = definition.deepCopy();
        about.remove(Set.of("name", Definitions.CUSTOM));
        return new Put(new Patch(object, name, about));
    }
}
