package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import shuke.kernel.base.Bilingual;
import shuke.kernel.schema.ObjectType.Section;

/** Sees to it that every object can be shown: a field that nobody placed is not lost. */
final class Layout {
    private static final int COLUMNS = 5;
    private static final Bilingual DETAILS = new Bilingual("基本信息", "Details");

    private Layout() {}

    static ObjectType complete(ObjectType object) {
        return new ObjectType(
                object.name(),
                object.label(),
                object.plural(),
                object.description(),
                object.icon(),
                object.group(),
                object.custom(),
                object.nameField(),
                object.fieldsByName(),
                object.unique(),
                object.indexes(),
                object.rules(),
                object.list().isEmpty() ? columns(object) : object.list(),
                sections(object),
                object.highlights(),
                object.board(),
                object.timeField(),
                object.calendar(),
                object.waits(),
                object.duplicates(),
                object.aliases());
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
    private static List<Section> sections(ObjectType object) {
        var own = object.fields().stream().filter(field -> !field.system());
        if (object.sections().isEmpty()) {
            return List.of(new Section(DETAILS, own.map(Field::name).toList()));
        }
        var placed = new HashSet<String>();
        object.sections().forEach(section -> placed.addAll(section.fields()));
        var homeless = own.filter(field -> field.custom() && !placed.contains(field.name()))
                .map(Field::name)
                .toList();
        var first = object.sections().getFirst();
        var sections = new ArrayList<>(object.sections());
        sections.set(
                0,
                new Section(
                        first.label(),
                        Stream.concat(first.fields().stream(), homeless.stream())
                                .toList()));
        return sections;
    }
}
