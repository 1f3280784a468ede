package shuke.kernel.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import shuke.kernel.base.Problem;

/** Holds the layouts of an object against the fields and lookups that there are. */
final class LayoutCheck {
    private final Schema schema;
    private final ObjectType object;
    private final List<Problem> problems;

    private LayoutCheck(Schema schema, ObjectType object, List<Problem> problems) {
        this.schema = schema;
        this.object = object;
        this.problems = problems;
    }

    static void of(Schema schema, ObjectType object, List<Problem> problems) {
        var check = new LayoutCheck(schema, object, problems);
        check.layout(object.layout());
        object.layouts().forEach(own -> check.layout(own.layout()));
        check.twice(
                "layouts",
                object.layouts().stream().flatMap(own -> own.roles().stream()).toList());
    }

    /** The lookup whose records a layout calls by this name; empty when there is none. */
    static Optional<Pointer> pointer(Schema schema, ObjectType object, String related) {
        return schema.pointersTo(object.name()).stream()
                .filter(pointer ->
                        pointer.related() != null && pointer.related().name().equals(related))
                .findFirst();
    }

    private void layout(Layout layout) {
        known("list", object, layout.list());
        layout.sections().forEach(section -> known("sections", object, section.fields()));
        known("highlights", object, layout.highlights());
        var related = layout.related() == null ? List.<Layout.RelatedList>of() : layout.related();
        related.forEach(this::related);
        twice("relatedLists", related.stream().map(Layout.RelatedList::name).toList());
    }

    private void related(Layout.RelatedList related) {
        var there = pointer(schema, object, related.name()).flatMap(pointer -> schema.find(pointer.object()));
        if (there.isEmpty()) {
            wrong("relatedLists", "unknownRelated", related.name(), object.label());
        } else {
            known("relatedLists", there.get(), related.columns());
        }
    }

    private void known(String where, ObjectType of, Collection<String> fields) {
        fields.stream()
                .filter(name -> of.find(name).isEmpty())
                .forEach(name -> wrong(where, "unknownField", name, of.label()));
    }

    private void twice(String where, List<String> names) {
        var seen = new HashSet<String>();
        names.stream().filter(name -> !seen.add(name)).forEach(name -> wrong(where, "twice", name));
    }

    private void wrong(String where, String code, Object... args) {
        problems.add(Problem.at(object.name() + "." + where, code, args));
    }
}
