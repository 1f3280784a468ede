package shuke.kernel.schema;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A change of a field. A new type starts afresh: attributes of the old one do not linger. */
final class FieldEdit {
    private FieldEdit() {}

    static Edit of(String object, Field was, ObjectNode patch) {
        var kind = patch.path("type").asString(was.type().kind());
        if (kind.equals(was.type().kind())) {
            return Edit.ofField(object, was.name(), patch);
        }
        var attributes = JsonNodeFactory.instance.objectNode();
        TypeWriter.write(was.type(), attributes);
        var fresh = JsonNodeFactory.instance.objectNode();
        attributes.propertyNames().forEach(fresh::putNull);
        return Edit.ofField(object, was.name(), fresh.setAll(patch));
    }
}
