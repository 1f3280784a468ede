package shuke.kernel.schema;

import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Patches in the shape of definitions: one tree per object, with its fields in a list. */
final class OwnDefinitions {
    private OwnDefinitions() {}

    static List<ObjectNode> of(List<Patch> patches) {
        var objects = new LinkedHashMap<String, ObjectNode>();
        for (var patch : patches) {
            var object = objects.computeIfAbsent(
                    patch.object(),
                    name -> JsonNodeFactory.instance.objectNode().put("object", name));
            if (patch.field() == null) {
                object.setAll(patch.patch());
            } else {
                object.withArray("fields")
                        .addObject()
                        .put("name", patch.field())
                        .setAll(patch.patch());
            }
        }
        return List.copyOf(objects.values());
    }
}
