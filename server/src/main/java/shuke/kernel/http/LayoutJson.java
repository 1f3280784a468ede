package shuke.kernel.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Function;
import shuke.kernel.schema.Definitions;
import shuke.kernel.schema.Layout;
import shuke.kernel.schema.ObjectType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the page of an object is arranged, as the API tells it: what points to its records, and which of that is shown how. */
final class LayoutJson {
    private static final String RELATED_LISTS = "relatedLists";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Sight sight;

    LayoutJson(Sight sight) {
        this.sight = sight;
    }

    /** Beside what the definition says in the layout of the caller's role; all layouts for whoever may change them. */
    void add(ObjectType object, ObjectNode json) {
        var seen = related(object, json.putArray("related"));
        if (json.get(RELATED_LISTS) instanceof ArrayNode lists) {
            json.set(RELATED_LISTS, seenOf(lists, seen));
        }
        if (sight.role().functions().contains(Function.SCHEMA)) {
            var whole = sight.schema().object(object.name());
            json.set("layout", Definitions.write(whole.layout()));
            var layouts = json.putArray("layouts");
            whole.layouts().forEach(own -> layouts.add(ofRoles(own)));
        }
    }

    private static ObjectNode ofRoles(Layout.ForRoles own) {
        var json = NODES.objectNode();
        own.roles().forEach(json.putArray("roles")::add);
        return json.setAll(Definitions.write(own.layout()));
    }

    /** The objects whose records the caller may see behind a lookup, by what the lookup calls them. */
    private Map<String, ObjectType> related(ObjectType object, ArrayNode all) {
        var seen = new HashMap<String, ObjectType>();
        for (var pointer : sight.view().pointersTo(object.name())) {
            var related = pointer.related();
            var other = sight.view().object(pointer.object());
            if (related != null && sight.may(other, Operation.READ)) {
                var each = all.addObject();
                each.put("name", related.name()).put("object", pointer.object());
                each.put("field", pointer.field().name());
                each.set("label", label(related.label()));
                seen.put(related.name(), other);
            }
        }
        return seen;
    }

    private static ArrayNode seenOf(ArrayNode lists, Map<String, ObjectType> seen) {
        var left = NODES.arrayNode();
        for (var list : lists) {
            var other = seen.get(list.path("name").asString(""));
            if (other != null) {
                var one = left.addObject().put("name", list.path("name").asString(""));
                texts(list.path("columns")).stream()
                        .filter(column -> other.find(column).isPresent())
                        .forEach(one.putArray("columns")::add);
            }
        }
        return left;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static ObjectNode label(Bilingual text) {
        return NODES.objectNode().put("zh-CN", text.zh()).put("en", text.en());
    }
}
