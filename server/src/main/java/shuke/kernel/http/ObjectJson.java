package shuke.kernel.http;

import java.util.List;
import java.util.Locale;
import shuke.kernel.access.FieldRight;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Function;
import shuke.kernel.schema.Definitions;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldShape;
import shuke.kernel.schema.ObjectType;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Objects and fields as the API describes them: their definitions, and what the caller may do. */
final class ObjectJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Sight sight;

    ObjectJson(Sight sight) {
        this.sight = sight;
    }

    ObjectNode of(ObjectType object) {
        var defined = Definitions.write(object.shownTo(sight.role().name()));
        var json = NODES.objectNode();
        json.put("name", object.name());
        json.setAll(defined);
        json.remove(List.of("object", "fields"));
        json.put("custom", object.custom());
        json.set("can", can(object));
        var fields = json.putArray("fields");
        object.fields().forEach(field -> fields.add(of(object, field)));
        for (var list : List.of("list", "sections", "rules", "unique", "aliases")) {
            json.withArray(list); // there even when empty, so that nobody has to ask
        }
        new LayoutJson(sight).add(object, json);
        return json;
    }

    ObjectNode of(ObjectType object, Field field) {
        var json = Definitions.write(field);
        json.put("required", field.required());
        json.put("unique", field.unique());
        json.put("readOnly", field.readOnly());
        json.put("system", field.system());
        json.put("custom", field.custom());
        json.put("sensitivity", field.sensitivity().name().toLowerCase(Locale.ROOT));
        json.put("encrypted", field.encrypted());
        var right = sight.right(object.name(), field.name());
        json.put("sortable", right.isReadable() && FieldShape.isSortable(field));
        json.put("filterable", right.isReadable() && FieldShape.isFilterable(field));
        json.putObject("can")
                .put("read", true)
                .put("edit", right == FieldRight.EDIT && FieldShape.isWritable(field) && isWritten(object))
                .put("masked", right == FieldRight.MASKED)
                .put(
                        "reveal",
                        right == FieldRight.MASKED && sight.role().functions().contains(Function.REVEAL));
        var to = json.path("to");
        if (to.isString()) {
            json.putArray("to").add(to.asString());
        }
        return json;
    }

    private boolean isWritten(ObjectType object) {
        return sight.may(object, Operation.EDIT) || sight.may(object, Operation.CREATE);
    }

    private ObjectNode can(ObjectType object) {
        var can = NODES.objectNode();
        for (var operation : Operation.values()) {
            can.put(operation.name().toLowerCase(Locale.ROOT), sight.may(object, operation));
        }
        return can;
    }
}
