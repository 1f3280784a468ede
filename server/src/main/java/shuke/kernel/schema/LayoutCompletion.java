package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import shuke.kernel.base.Bilingual;
import shuke.kernel.schema.Layout.ForRoles;
import shuke.kernel.schema.Layout.Section;

/** Sees to it that every object can be shown: a field that nobody placed is not lost. */
final class LayoutCompletion {
    private static final int COLUMNS = 5;
    private static final Bilingual DETAILS = new Bilingual("基本信息", "Details");

    private LayoutCompletion() {}

    static ObjectType complete(ObjectType object) {
        var everybodys = complete(object, object.layout());
        var others = object.layouts().stream()
                .map(own ->
                        new ForRoles(own.roles(), complete(object, own.layout().over(everybodys))))
                .toList();
        return object.arranged(everybodys, others);
    }

    private static Layout complete(ObjectType object, Layout layout) {
        return new Layout(
                layout.list().isEmpty() ? columns(object) : layout.list(),
                sections(object, layout.sections()),
                layout.highlights(),
                layout.related());
    }

    private static List<String> columns(ObjectType object) {
        var own = object.fields().stream().filter(field -> !field.system()).map(Field::name);
        return Stream.concat(
                        Stream.concat(Stream.of(object.nameField()), own)
                                .distinct()
                                .limit(COLUMNS),
                        Stream.of(SystemFields.UPDATED_AT))
                .filter(object.fieldsByName()::containsKey)
                .toList();
    }

    /** Custom fields that stand in no section come last in the first one; without any section there is one of all fields. */
    private static List<Section> sections(ObjectType object, List<Section> given) {
        var own = object.fields().stream().filter(field -> !field.system());
        if (given.isEmpty()) {
            return List.of(new Section(DETAILS, own.map(Field::name).toList()));
        }
        var placed = new HashSet<String>();
        given.forEach(section -> placed.addAll(section.fields()));
        var homeless = own.filter(field -> field.custom() && !placed.contains(field.name()))
                .map(Field::name)
                .toList();
        var first = given.getFirst();
        var sections = new ArrayList<>(given);
        sections.set(
                0,
                new Section(
                        first.label(),
                        Stream.concat(first.fields().stream(), homeless.stream())
                                .toList()));
        return sections;
    }
}
