package shuke.kernel.transfer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.StoredActor;
import shuke.kernel.transfer.ImportRun.Column;
import shuke.kernel.transfer.csv.CsvFormat;
import shuke.matching.standardise.DateOrder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The values of an import as they stand in its row. */
final class StoredJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StoredJson() {}

    static JsonNode tree(JSONB stored) {
        return JSON.readTree(stored.data());
    }

    static JSONB actor(Actor actor) {
        return JSONB.valueOf(StoredActor.text(actor));
    }

    static Actor actor(JSONB stored, Workspace workspace) {
        return StoredActor.of(stored.data(), workspace, ImportRunner.ORIGIN);
    }

    static JSONB format(CsvFormat format) {
        return stored(JSON.createObjectNode()
                .put("charset", format.charset())
                .put("mark", format.mark())
                .put("delimiter", String.valueOf(format.delimiter()))
                .put("lines", format.lines()));
    }

    static CsvFormat format(JSONB stored) {
        var node = tree(stored);
        return new CsvFormat(
                node.path("charset").asString(),
                node.path("mark").asInt(),
                node.path("delimiter").asString().charAt(0),
                node.path("lines").asInt(0));
    }

    static JSONB text(String text) {
        return JSONB.valueOf(JSON.writeValueAsString(text));
    }

    static JSONB columns(List<Column> columns) {
        var array = JSON.createArrayNode();
        for (var column : columns) {
            var node = array.addObject().put("heading", column.heading()).put("path", column.path());
            var values = node.putObject("values");
            column.values().forEach(values::put);
            node.put("dates", column.dates() == null ? null : column.dates().name());
            node.put("undecided", column.undecided());
            node.put("decimalComma", column.decimalComma());
            node.put("unfit", column.unfit());
            node.put("create", column.create());
            node.put("several", column.several());
        }
        return stored(array);
    }

    static List<Column> columns(JSONB stored) {
        var columns = new ArrayList<Column>();
        for (var node : tree(stored)) {
            var values = new LinkedHashMap<String, String>();
            for (var value : node.path("values").properties()) {
                values.put(value.getKey(), value.getValue().asString());
            }
            columns.add(new Column(
                    node.path("heading").asString(),
                    text(node.path("path")),
                    values,
                    order(text(node.path("dates"))),
                    node.path("undecided").asBoolean(),
                    node.path("decimalComma").asBoolean(false),
                    node.path("unfit").asBoolean(false),
                    node.path("create").asBoolean(false),
                    node.path("several").asBoolean(false)));
        }
        return columns;
    }

    private static @Nullable DateOrder order(@Nullable String name) {
        return name == null ? null : DateOrder.valueOf(name);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }

    static JSONB args(List<Object> args) {
        var array = JSON.createArrayNode();
        for (var arg : args) add(array, arg);
        return stored(array);
    }

    private static void add(ArrayNode array, Object arg) {
        switch (arg) {
            case Bilingual text -> array.add(words(text));
            case BigDecimal number -> array.add(number);
            case Long number -> array.add(number);
            case Integer number -> array.add(number);
            default -> array.add(withoutNul(arg.toString()));
        }
    }

    static List<Object> args(JSONB stored) {
        var args = new ArrayList<Object>();
        for (var node : tree(stored)) {
            args.add(node.isObject() ? words(node) : node.isNumber() ? node.numberValue() : node.asString());
        }
        return args;
    }

    /** What a problem says, beside its code and field. */
    static String told(Problem problem) {
        var node = JSON.createObjectNode();
        node.set("args", tree(args(problem.args())));
        if (problem.text() != null) {
            node.set("text", words(problem.text()));
        }
        return node.toString();
    }

    static Problem problem(String code, @Nullable String field, String told) {
        var node = JSON.readTree(told);
        var text = node.path("text");
        return new Problem(
                code,
                field,
                null,
                args(JSONB.valueOf(node.path("args").toString())),
                text.isObject() ? words(text) : null);
    }

    private static ObjectNode words(Bilingual text) {
        return JSON.createObjectNode().put("zh", withoutNul(text.zh())).put("en", withoutNul(text.en()));
    }

    private static Bilingual words(JsonNode node) {
        return new Bilingual(node.path("zh").asString(), node.path("en").asString());
    }

    static @Nullable JSONB problem(@Nullable Problem problem) {
        if (problem == null) return null;
        var node = JSON.createObjectNode().put("code", problem.code()).put("field", problem.field());
        node.set("args", tree(args(problem.args())));
        return stored(node);
    }

    static @Nullable Problem problem(@Nullable JSONB stored) {
        if (stored == null) return null;
        var node = tree(stored);
        var args = args(JSONB.valueOf(node.path("args").toString()));
        return new Problem(node.path("code").asString(), text(node.path("field")), null, args, null);
    }

    static JSONB bilingual(Bilingual text) {
        return stored(words(text));
    }

    static Bilingual bilingual(JSONB stored) {
        return words(tree(stored));
    }

    static String updates(List<Made.Update> updates) {
        return JSON.writeValueAsString(updates);
    }

    static List<Made.Update> updates(String stored) {
        return EXACT.readValue(stored, new TypeReference<List<Made.Update>>() {});
    }

    /** PostgreSQL keeps neither the NUL character nor half a character. */
    static String withoutNul(String text) {
        return wholeCharacters(text).replace('\0', '\uFFFD');
    }

    /** Bytes that were no text become the replacement character. */
    static String wholeCharacters(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static JSONB stored(JsonNode node) {
        return JSONB.valueOf(node.toString());
    }
}
