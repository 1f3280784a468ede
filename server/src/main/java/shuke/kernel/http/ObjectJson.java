package shuke.kernel.http;

import java.util.List;
import java.util.Locale;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.schema.Definitions;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldShape;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Objects and fields as the API describes them: their definitions, and what the caller may do. */
final class ObjectJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Access access;
    private final Actor actor;
    private final Schema schema;

    ObjectJson(Access access, Actor actor, Schema schema) {
        this.access = access;
        this.actor = actor;
        this.schema = schema;
    }

    ObjectNode of(ObjectType object) {
        var defined = Definitions.write(object);
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
        related(object, json);
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
        json.put("sortable", FieldShape.isSortable(field));
        json.put("filterable", FieldShape.isFilterable(field));
        json.putObject("can")
                .put("read", true)
                .put("edit", FieldShape.isWritable(field) && access.may(actor, object, Operation.EDIT));
        var to = json.path("to");
        if (to.isString()) {
            json.putArray("to").add(to.asString());
        }
        return json;
    }

    private ObjectNode can(ObjectType object) {
        return NODES.objectNode()
                .put("create", access.may(actor, object, Operation.CREATE))
                .put("edit", access.may(actor, object, Operation.EDIT))
                .put("delete", access.may(actor, object, Operation.DELETE))
                .put("purge", access.may(actor, object, Operation.PURGE));
    }

    private void related(ObjectType object, ObjectNode json) {
        var all = json.putArray("related");
        for (var pointer : schema.pointersTo(object.name())) {
            var related = pointer.related();
            if (related != null) {
                var each = all.addObject();
                each.put("name", related.name()).put("object", pointer.object());
                each.put("field", pointer.field().name());
                each.set("label", label(related.label()));
            }
        }
    }

    private static ObjectNode label(Bilingual text) {
        return NODES.objectNode().put("zh-CN", text.zh()).put("en", text.en());
    }
}
