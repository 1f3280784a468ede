package shuke.kernel.http.openapi;

import static shuke.kernel.http.openapi.Json.arrayOf;
import static shuke.kernel.http.openapi.Json.object;
import static shuke.kernel.http.openapi.Json.ref;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shuke.kernel.base.Bilingual;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;

/** The component schemas of one object. */
record ObjectSchemas(ObjectType type, String name, Locale locale) {
    private static final int MOST_AT_ONCE = 1_000;
    private static final List<String> ALWAYS = List.of("id", "version");
    private static final Bilingual WITHOUT_RATE = new Bilingual(
            "因缺少汇率而为空的汇总字段，及缺少汇率的货币",
            "Sums that are empty because a rate is missing, with the currencies that lack one");
    private static final Bilingual LIKELY =
            new Bilingual("保存之后给出：疑似重复的其他记录", "Told after it was saved: other records that look the same");
    private static final Bilingual IN_BIN = new Bilingual("仅在读取回收站时给出", "Told only where the recycle bin is read");

    Map<String, Object> all() {
        return object(
                name,
                record(),
                name + "Input",
                input(),
                name + "New",
                fresh(),
                name + "Change",
                change(),
                name + "Page",
                page(),
                name + "Created",
                created(),
                name + "Outcome",
                outcome());
    }

    private Map<String, Object> record() {
        var properties = new LinkedHashMap<String, Object>();
        for (var field : type.fields()) properties.put(field.name(), read(field));
        properties.put("deletedAt", inBin(FieldSchemas.read(new FieldType.DateTime())));
        properties.put("deletedBy", inBin(ref("Reference")));
        if (type.fields().stream().anyMatch(ObjectSchemas::isSummed)) properties.put("withoutRate", withoutRate());
        if (type.duplicates() != null) properties.put("duplicates", likely());
        return described(object("type", "object", "required", ALWAYS, "properties", properties));
    }

    private Map<String, Object> likely() {
        return object(
                "type", "array", "items", ref("DuplicateMatch"), "readOnly", true, "description", LIKELY.in(locale));
    }

    private static boolean isSummed(Field field) {
        return field.type() instanceof FieldType.RollUp rollUp && rollUp.result() instanceof FieldType.MoneyAmount;
    }

    private Map<String, Object> withoutRate() {
        return object(
                "type",
                "object",
                "readOnly",
                true,
                "description",
                WITHOUT_RATE.in(locale),
                "additionalProperties",
                arrayOf(object("type", "string")));
    }

    private Map<String, Object> inBin(Map<String, Object> schema) {
        var told = new LinkedHashMap<>(Json.orNull(schema));
        told.put("readOnly", true);
        told.put("description", IN_BIN.in(locale));
        return told;
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

    /**
     * A merge patch: what is not named stays, null empties. That nothing else may stand in it is not said: generators of clients
     * make such a schema a map, which forgets its fields.
     */
    private Map<String, Object> change() {
        var properties = new LinkedHashMap<String, Object>();
        type.fields().stream()
                .filter(ObjectSchemas::isWritable)
                .forEach(field -> properties.put(field.name(), write(field)));
        return described(object("type", "object", "properties", properties));
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

    /** One record, or several under {@code records}: said as one schema, which generators of clients can read. */
    private Map<String, Object> fresh() {
        var records = object("type", "array", "maxItems", MOST_AT_ONCE, "items", ref(name + "Input"));
        return with(change(), "records", Json.orNull(records)); // or else clients send an empty list with one record
    }

    /** Of one record the record, of several an answer for each. */
    private Map<String, Object> created() {
        return with(partly(), "records", arrayOf(ref(name + "Outcome")));
    }

    /** The record and what happened to it, or why it was refused. */
    private Map<String, Object> outcome() {
        var effect = object("type", "string", "enum", List.of("created", "updated", "unchanged"));
        return with(with(partly(), "effect", effect), "problems", arrayOf(ref("ProblemEntry")));
    }

    private Map<String, Object> partly() {
        var record = record();
        record.remove("required");
        return record;
    }

    /** A field of the object with the same name goes first. */
    private static Map<String, Object> with(
            Map<String, Object> schema, String property, Map<String, Object> described) {
        var properties = new LinkedHashMap<String, Object>();
        if (schema.get("properties") instanceof Map<?, ?> before) {
            before.forEach((key, value) -> properties.put(String.valueOf(key), value));
        }
        properties.putIfAbsent(property, described);
        schema.put("properties", properties);
        return schema;
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
