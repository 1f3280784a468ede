package shuke.kernel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes layouts as {@link LayoutReader} reads them. */
final class LayoutWriter {
    private LayoutWriter() {}

    static void write(ObjectNode node, Layout layout) {
        DefinitionWriter.texts(node, "list", layout.list());
        sections(node, layout.sections());
        DefinitionWriter.texts(node, "highlights", layout.highlights());
        related(node, layout.related());
    }

    static void write(ObjectNode node, List<Layout.ForRoles> layouts) {
        if (layouts.isEmpty()) {
            return;
        }
        var array = node.putArray("layouts");
        for (var own : layouts) {
            var each = array.addObject();
            DefinitionWriter.texts(each, "roles", own.roles());
            write(each, own.layout());
        }
    }

    private static void sections(ObjectNode node, List<Layout.Section> sections) {
        if (sections.isEmpty()) {
            return;
        }
        var array = node.putArray("sections");
        for (var section : sections) {
            var each = array.addObject();
            each.set("label", DefinitionWriter.label(section.label()));
            section.fields().forEach(each.putArray("fields")::add);
        }
    }

    /** An empty list is told too: it says that none is shown. */
    private static void related(ObjectNode node, @Nullable List<Layout.RelatedList> related) {
        if (related == null) {
            return;
        }
        var array = node.putArray("relatedLists");
        for (var one : related) {
            DefinitionWriter.texts(array.addObject().put("name", one.name()), "columns", one.columns());
        }
    }
}
