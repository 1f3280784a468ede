package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.ObjectType.Board;
import shuke.kernel.schema.ObjectType.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects as text (YAML or JSON, read into a tree) and back. What is read is well-formed; whether its names exist and fit
 * together is seen only in the whole schema.
 */
public final class Definitions {
    /** Marks, inside the program, what a workspace added to the standard objects; a file cannot say it. */
    static final String CUSTOM = "custom";

    private Definitions() {}

    /** The object, or a refusal with everything that is wrong with its definition. */
    public static ObjectType read(JsonNode tree) {
        var problems = new ArrayList<Problem>();
        var read = read(tree, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return read;
    }

    /** The definition of an object, system fields left out; reading it again gives the same object. */
    public static ObjectNode write(ObjectType object) {
        return DefinitionWriter.write(object);
    }

    /** The definition of a field, its type's attributes flat beside the others. */
    public static ObjectNode write(Field field) {
        return DefinitionWriter.write(field);
    }

    /** A layout as it stands in the definition of an object. */
    public static ObjectNode write(Layout layout) {
        var node = JsonNodeFactory.instance.objectNode();
        LayoutWriter.write(node, layout);
        return node;
    }

    /** The type that the definition of a field says, or a refusal with what is wrong with it; what else it says is not looked at. */
    public static FieldType type(JsonNode field) {
        var problems = new ArrayList<Problem>();
        var read = new TypeReader(new Members(field, "", problems), problems).read();
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return read;
    }

    static ObjectType read(JsonNode tree, List<Problem> problems) {
        var object = new Members(tree, "", problems);
        var name = object.required("object");
        var label = object.label("label", name);
        var plural = object.label("plural");
        var icon = object.text("icon");
        var group = object.text("group");
        var nameField = object.text("nameField");
        var read = new ObjectType(
                name,
                label,
                plural == null ? label : plural,
                object.label("description"),
                icon == null ? "box" : icon,
                group == null ? "custom" : group,
                object.flag(CUSTOM),
                nameField == null ? "name" : nameField,
                fields(object, problems),
                object.lists("unique"),
                object.lists("indexes"),
                object.each("rules").stream().map(Definitions::rule).toList(),
                LayoutReader.layout(object),
                LayoutReader.forRoles(object),
                board(object.inside("board")),
                object.text("timeField"),
                object.text("sourceField"),
                calendar(object.inside("calendar")),
                object.each("waits").stream().map(Definitions::waiting).toList(),
                merging(object.inside("merging")),
                duplicates(object.inside("duplicates")),
                object.texts("aliases"));
        object.nothingElse();
        return read;
    }

    private static Map<String, Field> fields(Members object, List<Problem> problems) {
        var fields = new LinkedHashMap<String, Field>();
        var system = new LinkedHashMap<>(SystemFields.byName());
        for (var each : object.each("fields")) {
            var field = new FieldReader(each, problems).read();
            var before = field.system() ? system.put(field.name(), field) : fields.put(field.name(), field);
            if (before != null && !before.system()) {
                each.wrong("name", "fieldTwice", field.name());
            }
        }
        fields.putAll(system);
        return fields;
    }

    private static Rule rule(Members rule) {
        var name = rule.required("name");
        var read = new Rule(name, rule.required("when"), rule.label("message", name), rule.text("field"));
        rule.nothingElse();
        return read;
    }

    private static @Nullable Board board(@Nullable Members board) {
        if (board == null) {
            return null;
        }
        var read = new Board(board.required("by"), board.text("within"), board.text("total"), board.text("weighted"));
        board.nothingElse();
        return read;
    }

    private static @Nullable Calendar calendar(@Nullable Members calendar) {
        if (calendar == null) {
            return null;
        }
        var read = new Calendar(
                calendar.required("start"),
                calendar.text("end"),
                calendar.text("length"),
                calendar.flag("deadline"),
                calendar.text("by"),
                calendar.text("done"),
                calendar.texts("over"),
                calendar.text("doneAt"),
                calendar.text("remind"),
                calendar.text("guests"));
        calendar.nothingElse();
        return read;
    }

    private static @Nullable Merging merging(@Nullable Members merging) {
        if (merging == null) {
            return null;
        }
        var read = new Merging(
                merging.texts("same"),
                merging.each("strictest").stream().map(Definitions::strictest).toList());
        merging.nothingElse();
        return read;
    }

    private static Merging.Strictest strictest(Members strictest) {
        var read = new Merging.Strictest(strictest.required("field"), strictest.texts("order"));
        strictest.nothingElse();
        return read;
    }

    private static Waiting waiting(Members waiting) {
        var name = waiting.required("name");
        var read = new Waiting(name, waiting.label("label", name), waiting.required("when"));
        waiting.nothingElse();
        return read;
    }

    private static @Nullable DuplicateRule duplicates(@Nullable Members rule) {
        if (rule == null) {
            return null;
        }
        var read = new DuplicateRule(
                rule.each("fields").stream().map(Definitions::trait).toList(),
                rule.decimal("warn", DuplicateRule.USUAL_WARNING),
                rule.decimal("block"),
                rule.flag("tellsOwner"));
        rule.nothingElse();
        return read;
    }

    private static DuplicateRule.Trait trait(Members trait) {
        var read = new DuplicateRule.Trait(
                trait.required("field"),
                trait.word("same", DuplicateRule.Same.class, DuplicateRule.Same.COUNTS),
                trait.word("as", DuplicateRule.As.class, DuplicateRule.As.TYPE));
        trait.nothingElse();
        return read;
    }
}
