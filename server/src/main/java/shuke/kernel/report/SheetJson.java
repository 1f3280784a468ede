package shuke.kernel.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.view.ViewJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reports and dashboards as the API writes them, and as they are kept. */
public final class SheetJson {
    private SheetJson() {}

    public static ObjectNode of(Content content) {
        return switch (content) {
            case Report report -> of(report);
            case Dashboard dashboard -> of(dashboard);
        };
    }

    private static ObjectNode of(Report report) {
        var json = JsonNodeFactory.instance.objectNode().put("object", report.object());
        json.set("filter", ViewJson.of(report.filter()));
        var groups = json.putArray("groups");
        report.groups()
                .forEach(group -> groups.addObject().put("field", group.field()).put("bucket", group.bucket()));
        var measures = json.putArray("measures");
        report.measures()
                .forEach(measure -> measures.addObject().put("fn", measure.fn()).put("field", measure.field()));
        texts(json, "columns", report.columns());
        json.put("chart", report.chart().text());
        texts(json, "sort", report.sort());
        return limited(json, report.limit());
    }

    private static ObjectNode limited(ObjectNode json, @Nullable Integer limit) {
        return limit == null ? json.putNull("limit") : json.put("limit", limit);
    }

    private static ObjectNode of(Dashboard dashboard) {
        var json = JsonNodeFactory.instance.objectNode();
        var tiles = json.putArray("tiles");
        for (var tile : dashboard.tiles()) {
            tiles.addObject()
                    .put("report", tile.report().toString())
                    .put("title", tile.title())
                    .put("width", tile.width())
                    .put("height", tile.height())
                    .put("dateField", tile.dateField())
                    .put("period", tile.period());
        }
        return json.put("period", dashboard.period()).put("whose", dashboard.whose());
    }

    private static void texts(ObjectNode json, String name, List<String> texts) {
        var array = json.putArray(name);
        texts.forEach(array::add);
    }
}
