package shuke.kernel.schema;

import java.util.List;
import shuke.kernel.schema.Layout.ForRoles;
import shuke.kernel.schema.Layout.RelatedList;
import shuke.kernel.schema.Layout.Section;

/** Reads layouts: the one for everybody beside the other members of a definition, those of roles under {@code layouts}. */
final class LayoutReader {
    private LayoutReader() {}

    static Layout layout(Members in) {
        return new Layout(
                in.texts("list"),
                in.each("sections").stream().map(LayoutReader::section).toList(),
                in.texts("highlights"),
                in.has("relatedLists")
                        ? in.each("relatedLists").stream()
                                .map(LayoutReader::related)
                                .toList()
                        : null);
    }

    static List<ForRoles> forRoles(Members object) {
        return object.each("layouts").stream().map(LayoutReader::ofRoles).toList();
    }

    private static ForRoles ofRoles(Members own) {
        var roles = own.texts("roles");
        if (roles.isEmpty()) {
            own.wrong("roles", "definitionMissing");
        }
        var read = new ForRoles(roles, layout(own));
        own.nothingElse();
        return read;
    }

    private static Section section(Members section) {
        var read = new Section(section.label("label", ""), section.texts("fields"));
        section.nothingElse();
        return read;
    }

    private static RelatedList related(Members related) {
        var read = new RelatedList(related.required("name"), related.texts("columns"));
        related.nothingElse();
        return read;
    }
}
