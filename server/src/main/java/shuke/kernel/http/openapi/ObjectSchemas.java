package shuke.kernel.http.openapi;

import static shuke.kernel.http.openapi.Json.arrayOf;
import static shuke.kernel.http.openapi.Json.object;
import static shuke.kernel.http.openapi.Json.ref;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;

/** The component schemas of one object. */
record ObjectSchemas(ObjectType type, String name, Locale locale) {
    private static final List<String> ALWAYS = List.of("id", "version");

    Map<String, Object> all() {
        return object(
                name,
                record(),
                name + "Input",
                input(),
                name + "Change",
                change(),
                name + "Page",
                page(),
                name + "Created",
                created());
    }

    private Map<String, Object> record() {
        var properties = new LinkedHashMap<String, Object>();
        for (var field : type.fields()) properties.put(field.name(), read(field));
        return described(object("type", "object", "required", ALWAYS, "properties", properties));
    }

    /** For a new record: what is required has to be there, unless there is a default for it. */
    private Map<String, Object> input() {
        var needed = type.fields().stream()
                .filter(ObjectSchemas::isWritable)
                .filter(field -> field.required() && field.defaultValue() == null)
                .map(Field::name)
                .toList();
        var schema = change();
        if (!needed.isEmpty()) schema.put("required", needed);
        return schema;
    }

    /** A merge patch: what is not named stays, null empties. */
    private Map<String, Object> change() {
        var properties = new LinkedHashMap<String, Object>();
        type.fields().stream()
                .filter(ObjectSchemas::isWritable)
                .forEach(field -> properties.put(field.name(), write(field)));
        return described(object("type", "object", "properties", properties, "additionalProperties", false));
    }

    private Map<String, Object> page() {
        return object(
                "type",
                "object",
                "required",
                List.of("items", "next"),
                "properties",
                object(
                        "items",
                        arrayOf(ref(name)),
                        "next",
                        object("type", List.of("string", "null")),
                        "total",
                        object("type", "integer", "format", "int64"),
                        "totalIsAtLeast",
                        object("type", "boolean")));
    }

    /** Of one record the record, of several an answer for each. */
    private Map<String, Object> created() {
        var each = object("allOf", List.of(ref(name), ref("Effect")));
        var refused = ref("Refused");
        return object(
                "type",
                "object",
                "required",
                List.of("records"),
                "properties",
                object("records", arrayOf(object("anyOf", List.of(each, refused)))));
    }

    private Map<String, Object> read(Field field) {
        var schema = FieldSchemas.read(field.type());
        var nullable = field.required() || ALWAYS.contains(field.name()) ? schema : Json.orNull(schema);
        var labelled = labelled(nullable, field);
        if (!isWritable(field)) labelled.put("readOnly", true);
        return labelled;
    }

    private Map<String, Object> write(Field field) {
        var schema = FieldSchemas.write(field.type());
        return labelled(field.required() ? schema : Json.orNull(schema), field);
    }

    private Map<String, Object> labelled(Map<String, Object> schema, Field field) {
        var labelled = new LinkedHashMap<String, Object>();
        labelled.put("title", field.label().in(locale));
        labelled.putAll(schema);
        var description = field.description();
        if (description != null) labelled.put("description", description.in(locale));
        return labelled;
    }

    private Map<String, Object> described(Map<String, Object> schema) {
        schema.put("title", type.label().in(locale));
        var description = type.description();
        if (description != null) schema.put("description", description.in(locale));
        return schema;
    }

    private static boolean isWritable(Field field) {
        return !field.readOnly() && !field.isComputed();
    }
}
