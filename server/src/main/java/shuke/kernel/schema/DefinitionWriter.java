package shuke.kernel.schema;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.schema.Field.Sensitivity;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes definitions; what has its usual value is left out. */
final class DefinitionWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DefinitionWriter() {}

    static ObjectNode write(ObjectType object) {
        var node = NODES.objectNode();
        node.put("object", object.name());
        node.set("label", label(object.label()));
        node.set("plural", label(object.plural()));
        put(node, "description", object.description());
        node.put("icon", object.icon());
        node.put("group", object.group());
        node.put("nameField", object.nameField());
        texts(node, "aliases", object.aliases());
        var fields = node.putArray("fields");
        object.fields().stream()
                .filter(field -> !field.equals(SystemFields.byName().get(field.name())))
                .forEach(field -> fields.add(field.system() ? renamed(field) : write(field)));
        lists(node, "unique", object.unique());
        lists(node, "indexes", object.indexes());
        rules(node, object.rules());
        LayoutWriter.write(node, object.layout());
        LayoutWriter.write(node, object.layouts());
        board(node, object.board());
        put(node, "timeField", object.timeField());
        put(node, "sourceField", object.sourceField());
        calendar(node, object.calendar());
        waits(node, object.waits());
        merging(node, object.merging());
        duplicates(node, object.duplicates());
        return node;
    }

    static ObjectNode write(Field field) {
        var node = renamed(field);
        TypeWriter.write(field.type(), node);
        flag(node, "required", field.required());
        flag(node, "unique", field.unique());
        flag(node, "indexed", field.indexed());
        flag(node, "readOnly", field.readOnly());
        if (field.sensitivity() != Sensitivity.NONE) {
            node.put("sensitivity", Members.Words.of(field.sensitivity()));
        }
        if (field.encrypted() != Encryption.isUsual(field.type(), field.sensitivity())) {
            node.put("encrypted", field.encrypted());
        }
        put(node, "shown", field.when().shown());
        put(node, "requiredWhen", field.when().required());
        put(node, "readOnlyWhen", field.when().readOnly());
        put(node, "purpose", field.stewardship().purpose());
        put(node, "owner", field.stewardship().owner());
        put(node, "updateEvery", field.stewardship().updateEvery());
        return node;
    }

    private static ObjectNode renamed(Field field) {
        var node = NODES.objectNode();
        node.put("name", field.name());
        node.set("label", label(field.label()));
        put(node, "description", field.description());
        put(node, "default", field.defaultValue());
        texts(node, "aliases", field.aliases());
        if (!field.innerAliases().isEmpty()) {
            var inner = node.putObject(FieldReader.innerAliases(field.type()));
            field.innerAliases().forEach((part, words) -> texts(inner, part, words));
        }
        return node;
    }

    private static void rules(ObjectNode node, Collection<ObjectType.Rule> rules) {
        if (rules.isEmpty()) {
            return;
        }
        var array = node.putArray("rules");
        for (var rule : rules) {
            var each = array.addObject().put("name", rule.name()).put("when", rule.when());
            each.set("message", label(rule.message()));
            put(each, "field", rule.field());
        }
    }

    private static void board(ObjectNode node, ObjectType.@Nullable Board board) {
        if (board != null) {
            var each = node.putObject("board").put("by", board.by());
            put(each, "within", board.within());
            put(each, "total", board.total());
            put(each, "weighted", board.weighted());
        }
    }

    private static void duplicates(ObjectNode node, @Nullable DuplicateRule rule) {
        if (rule == null) {
            return;
        }
        var each = node.putObject("duplicates");
        var fields = each.putArray("fields");
        for (var trait : rule.fields()) {
            var one = fields.addObject().put("field", trait.field());
            if (trait.same() != DuplicateRule.Same.COUNTS) {
                one.put("same", Members.Words.of(trait.same()));
            }
            if (trait.as() != DuplicateRule.As.TYPE) {
                one.put("as", Members.Words.of(trait.as()));
            }
        }
        each.put("warn", rule.warn());
        if (rule.block() != null) {
            each.put("block", rule.block());
        }
        flag(each, "tellsOwner", rule.tellsOwner());
    }

    private static void calendar(ObjectNode node, @Nullable Calendar calendar) {
        if (calendar != null) {
            var each = node.putObject("calendar").put("start", calendar.start());
            put(each, "end", calendar.end());
            put(each, "length", calendar.length());
            flag(each, "deadline", calendar.deadline());
            put(each, "by", calendar.by());
            put(each, "done", calendar.done());
            texts(each, "over", calendar.over());
            put(each, "doneAt", calendar.doneAt());
            put(each, "remind", calendar.remind());
            put(each, "guests", calendar.guests());
        }
    }

    private static void waits(ObjectNode node, Collection<Waiting> waits) {
        if (waits.isEmpty()) {
            return;
        }
        var array = node.putArray("waits");
        for (var waiting : waits) {
            var each = array.addObject().put("name", waiting.name());
            each.set("label", label(waiting.label()));
            each.put("when", waiting.when());
        }
    }

    private static void merging(ObjectNode node, @Nullable Merging merging) {
        if (merging != null) {
            var each = node.putObject("merging");
            texts(each, "same", merging.same());
            var array = each.putArray("strictest");
            for (var strictest : merging.strictest()) {
                texts(array.addObject().put("field", strictest.field()), "order", strictest.order());
            }
        }
    }

    static ObjectNode label(Bilingual text) {
        return NODES.objectNode().put("zh-CN", text.zh()).put("en", text.en());
    }

    static void put(ObjectNode node, String key, @Nullable Bilingual text) {
        if (text != null) {
            node.set(key, label(text));
        }
    }

    static void put(ObjectNode node, String key, @Nullable String text) {
        if (text != null) {
            node.put(key, text);
        }
    }

    static void flag(ObjectNode node, String key, boolean flag) {
        if (flag) {
            node.put(key, true);
        }
    }

    static void texts(ObjectNode node, String key, Collection<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(node.putArray(key)::add);
        }
    }

    private static void lists(ObjectNode node, String key, Collection<? extends Collection<String>> lists) {
        if (!lists.isEmpty()) {
            var array = node.putArray(key);
            lists.forEach(list -> list.forEach(array.addArray()::add));
        }
    }
}
