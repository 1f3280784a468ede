package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Problem;
import shuke.kernel.transfer.ImportOptions.Wish;
import tools.jackson.databind.JsonNode;

/** Reads what somebody says of the columns and the rows of a file, collecting what is wrong with it. */
final class WishReader {
    private static final int LONGEST_LABEL = 80;
    private static final int MOST_CHOICES = 200;

    private final List<Problem> problems;

    WishReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** By heading. */
    Map<String, Wish> mapping(JsonNode node) {
        var wishes = new LinkedHashMap<String, Wish>();
        if (isAbsent(node)) return wishes;
        if (!node.isObject()) problems.add(Problem.at("mapping", "importMappingShape"));
        for (var column : node.properties())
            wishes.put(column.getKey().strip(), wish(column.getKey().strip(), column.getValue()));
        return wishes;
    }

    private Wish wish(String heading, JsonNode node) {
        if (node.isNull()) return Wish.LEFT_OUT;
        if (node.isString()) return Wish.of(node.asString());
        var field = node.path("field");
        var fresh = newField(heading, node.path("newField"));
        if (field.isString() == (fresh != null)) problems.add(Problem.at(heading, "importMappingShape"));
        return new Wish(
                fresh == null ? field.asString("") : null,
                texts(node.path("values")),
                added(heading, node.path("add")),
                flag(heading, node.path("create")),
                fresh);
    }

    private @Nullable NewField newField(String heading, JsonNode node) {
        if (isAbsent(node)) return null;
        var type = node.path("type").asString("text");
        var label = label(heading, node.path("label"));
        if (!NewField.TYPES.contains(type)) {
            problems.add(Problem.at(heading, "importNewFieldType", type, String.join(", ", NewField.TYPES)));
        }
        if (!node.isObject() || isNoLabel(label.zh()) || isNoLabel(label.en())) {
            problems.add(Problem.at(heading, "importNewFieldLabel", LONGEST_LABEL));
        }
        return new NewField(label, type);
    }

    private static Bilingual label(String heading, JsonNode node) {
        if (node.isString()) return Bilingual.same(node.asString().strip());
        if (isAbsent(node)) return Bilingual.same(heading);
        var zh = node.path("zh-CN").asString("").strip();
        var en = node.path("en").asString("").strip();
        return new Bilingual(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
    }

    private static boolean isNoLabel(String text) {
        return text.isEmpty() || text.length() > LONGEST_LABEL;
    }

    private List<String> added(String heading, JsonNode node) {
        var added = new ArrayList<String>();
        for (var choice : node) {
            if (choice.isString() && !choice.asString().isBlank())
                added.add(choice.asString().strip());
        }
        var isList = isAbsent(node) || (node.isArray() && added.size() == node.size());
        if (!isList || added.size() > MOST_CHOICES)
            problems.add(Problem.at(heading, "importAddedChoices", MOST_CHOICES));
        return added;
    }

    private boolean flag(String heading, JsonNode node) {
        if (!isAbsent(node) && !node.isBoolean()) problems.add(Problem.at(heading, "importBadOption", "true, false"));
        return node.asBoolean(false);
    }

    /** By line: cells by heading, or null for a row that is left out. */
    Corrections corrections(JsonNode node) {
        if (isAbsent(node)) return Corrections.NONE;
        var cells = new HashMap<Long, Map<String, String>>();
        var leftOut = new HashSet<Long>();
        for (var row : node.properties()) {
            var line = line(row.getKey());
            if (line < 1 || !(row.getValue().isNull() || row.getValue().isObject())) {
                problems.add(Problem.at("corrections", "importCorrectionsShape"));
            } else if (row.getValue().isNull()) {
                leftOut.add(line);
            } else {
                cells.put(line, texts(row.getValue()));
            }
        }
        if (!node.isObject()) problems.add(Problem.at("corrections", "importCorrectionsShape"));
        if (node.size() > Corrections.MOST)
            problems.add(Problem.at("corrections", "importTooManyCorrections", Corrections.MOST));
        return new Corrections(cells, leftOut);
    }

    private static long line(String text) {
        return text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
    }

    private static Map<String, String> texts(JsonNode node) {
        var texts = new LinkedHashMap<String, String>();
        for (var text : node.properties()) {
            if (text.getValue().isValueNode())
                texts.put(text.getKey().strip(), text.getValue().asString(""));
        }
        return texts;
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
