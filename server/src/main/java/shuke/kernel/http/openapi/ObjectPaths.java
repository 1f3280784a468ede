package shuke.kernel.http.openapi;

import static shuke.kernel.http.openapi.Json.object;
import static shuke.kernel.http.openapi.Json.ref;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.schema.ObjectType;

/** The calls on the records of one object. */
record ObjectPaths(ObjectType type, String name, Locale locale) {
    private static final Object BAD_VALUES = object("$ref", "#/components/responses/Invalid");
    private static final Object NOT_THERE = object("$ref", "#/components/responses/NotFound");
    private static final Object CONFLICT = object("$ref", "#/components/responses/Conflict");
    private static final Object OTHER = object("$ref", "#/components/responses/Problem");

    Map<String, Object> all() {
        var base = "/api/v1/records/" + type.name();
        return object(
                base,
                object("get", list(), "post", create()),
                base + "/query",
                object("post", query()),
                base + "/aggregate",
                object("post", aggregate()),
                base + "/neighbours",
                object("post", neighbours()),
                base + "/batch",
                object("post", batch()),
                base + "/bulk",
                object("post", bulk()),
                base + "/merge",
                object("post", merge()),
                base + "/{id}",
                object(
                        "parameters",
                        List.of(parameter("RecordId")),
                        "get",
                        read(),
                        "patch",
                        patch(),
                        "delete",
                        delete()),
                base + "/{id}/restore",
                object("parameters", List.of(parameter("RecordId")), "post", restore()),
                base + "/{id}/history",
                object("parameters", List.of(parameter("RecordId")), "get", history()),
                base + "/{id}/timeline",
                object("parameters", List.of(parameter("RecordId")), "get", timeline()),
                base + "/{id}/related",
                object("parameters", List.of(parameter("RecordId")), "get", related()),
                base + "/by/{field}/{value}",
                object("parameters", List.of(parameter("KeyField"), parameter("KeyValue")), "put", upsert()));
    }

    private Map<String, Object> list() {
        var call = call("list", new Bilingual("分页读取%s", "A page of %s"), null, page());
        call.put(
                "parameters",
                List.of("Filter", "Sort", "Fields", "Limit", "Cursor", "Count", "Deleted", "Skip").stream()
                        .map(ObjectPaths::parameter)
                        .toList());
        return call;
    }

    private Map<String, Object> create() {
        var call = call(
                "create",
                new Bilingual("新建%s（一条或多条）", "Create one or many %s"),
                ref(name + "New"),
                responses(201, ref(name + "Created"), BAD_VALUES, CONFLICT));
        call.put("parameters", List.of(parameter("Duplicates"), parameter("IdempotencyKey")));
        return call;
    }

    private Map<String, Object> query() {
        return call("query", new Bilingual("查询%s", "Query %s"), ref("Query"), page());
    }

    private Map<String, Object> aggregate() {
        return call(
                "aggregate",
                new Bilingual("汇总%s", "Sum up %s"),
                ref("Aggregate"),
                responses(200, ref("AggregateResult"), BAD_VALUES, null));
    }

    private Map<String, Object> bulk() {
        var call = call(
                "bulk",
                new Bilingual("用一条指令修改大量%s", "Change any number of %s with one order"),
                ref("BulkOrder"),
                responses(202, ref("BulkRun"), BAD_VALUES, null));
        call.put("parameters", List.of(parameter("IdempotencyKey")));
        return call;
    }

    private Map<String, Object> merge() {
        var call = call(
                "merge",
                new Bilingual("合并%s", "Make several of the %s one"),
                ref("MergeOrder"),
                responses(200, ref("MergeResult"), BAD_VALUES, CONFLICT));
        call.put("parameters", List.of(parameter("IdempotencyKey")));
        return call;
    }

    private Map<String, Object> neighbours() {
        return call(
                "neighbours",
                new Bilingual("列表中前后相邻的%s", "What stands before and behind one of the %s in a list"),
                ref("Neighbours"),
                responses(200, ref("Beside"), NOT_THERE, null));
    }

    private Map<String, Object> batch() {
        var call = call(
                "batch",
                new Bilingual("批量修改%s", "Change many %s at once"),
                ref("Batch"),
                responses(200, ref("BatchResult"), BAD_VALUES, null));
        call.put("parameters", List.of(parameter("Duplicates"), parameter("IdempotencyKey")));
        return call;
    }

    private Map<String, Object> read() {
        return call("read", new Bilingual("读取一条%s", "One of the %s"), null, responses(200, ref(name), NOT_THERE, null));
    }

    private Map<String, Object> patch() {
        var call = call(
                "update",
                new Bilingual("修改%s", "Change one of the %s"),
                ref(name + "Change"),
                responses(200, ref(name), BAD_VALUES, CONFLICT));
        call.put("parameters", List.of(parameter("IfMatch")));
        return call;
    }

    private Map<String, Object> delete() {
        var call = call(
                "delete",
                new Bilingual("将%s移入回收站", "Move one of the %s to the recycle bin"),
                null,
                responses(204, null, NOT_THERE, CONFLICT));
        call.put("parameters", List.of(parameter("ForGood"), parameter("IfMatch")));
        return call;
    }

    private Map<String, Object> restore() {
        var call = call(
                "restore",
                new Bilingual("从回收站恢复%s", "Bring one of the %s back from the recycle bin"),
                null,
                responses(200, ref(name), NOT_THERE, CONFLICT));
        call.put("parameters", List.of(parameter("IdempotencyKey")));
        return call;
    }

    private Map<String, Object> history() {
        var call = call(
                "history",
                new Bilingual("%s的变更历史", "What happened to one of the %s"),
                null,
                responses(200, ref("History"), NOT_THERE, null));
        call.put("parameters", List.of(parameter("Cursor")));
        return call;
    }

    private Map<String, Object> timeline() {
        var call = call(
                "timeline",
                new Bilingual("%s前后发生的一切", "Everything that happened to and around one of the %s"),
                null,
                responses(200, ref("Timeline"), NOT_THERE, null));
        call.put(
                "parameters",
                List.of(parameter("TimelineKinds"), parameter("TimelineBy"), parameter("Limit"), parameter("Cursor")));
        return call;
    }

    private Map<String, Object> related() {
        return call(
                "related",
                new Bilingual("引用%s的记录有多少", "How many records point to one of the %s"),
                null,
                responses(200, ref("RelatedCounts"), NOT_THERE, null));
    }

    private Map<String, Object> upsert() {
        var responses = responses(200, ref(name), BAD_VALUES, CONFLICT);
        responses.put("201", answer(ref(name)));
        var call = call(
                "upsert",
                new Bilingual("按唯一字段新建或修改%s", "Change or create one of the %s by a unique field"),
                ref(name + "Change"),
                responses);
        call.put("parameters", List.of(parameter("Duplicates")));
        return call;
    }

    private Map<String, Object> page() {
        return responses(200, ref(name + "Page"), BAD_VALUES, null);
    }

    private Map<String, Object> call(
            String verb, Bilingual summary, @Nullable Map<String, Object> body, Map<String, Object> responses) {
        var what = type.plural().in(locale);
        var call = object(
                "operationId", verb + name,
                "summary", summary.in(locale).formatted(what),
                "tags", List.of(what));
        if (body != null) call.put("requestBody", object("required", true, "content", json(body)));
        call.put("responses", responses);
        return call;
    }

    private static Map<String, Object> responses(
            int status, @Nullable Map<String, Object> schema, Object refused, @Nullable Object conflict) {
        var responses = new LinkedHashMap<String, Object>();
        responses.put(String.valueOf(status), schema == null ? object("description", "OK") : answer(schema));
        responses.put(refused.equals(NOT_THERE) ? "404" : "422", refused);
        if (conflict != null) responses.put("409", conflict);
        responses.put("default", OTHER);
        return responses;
    }

    private static Map<String, Object> answer(Map<String, Object> schema) {
        return object("description", "OK", "content", json(schema));
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return object("application/json", object("schema", schema));
    }

    private static Map<String, Object> parameter(String parameter) {
        return object("$ref", "#/components/parameters/" + parameter);
    }
}
