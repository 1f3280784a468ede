package shuke.kernel.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Filter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Looks, filters and colours as the API writes them, and as they are kept. */
public final class ViewJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ViewJson() {}

    public static ObjectNode of(Look look) {
        var json = JsonNodeFactory.instance.objectNode();
        var columns = json.putArray("columns");
        for (var column : look.columns()) {
            var one = columns.addObject().put("field", column.field());
            if (column.width() != null) one.put("width", column.width());
            if (column.pinned()) one.put("pinned", true);
        }
        var sort = json.putArray("sort");
        look.sort().forEach(sort::add);
        json.put("group", look.group());
        var density = look.density();
        return json.put("density", density == null ? null : density.text());
    }

    public static ArrayNode of(List<Colouring> colours) {
        var json = JsonNodeFactory.instance.arrayNode();
        for (var colour : colours) {
            json.addObject().put("tone", colour.tone().text()).set("when", of(colour.when()));
        }
        return json;
    }

    public static JsonNode of(@Nullable Filter filter) {
        return switch (filter) {
            case null -> JsonNodeFactory.instance.nullNode();
            case Filter.Text(var cel) -> JsonNodeFactory.instance.stringNode(cel);
            case Filter.Tree(var root) -> JSON.valueToTree(root);
        };
    }
}
