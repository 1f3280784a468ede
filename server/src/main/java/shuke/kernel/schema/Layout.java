package shuke.kernel.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;

/**
 * What stands where: in a list of records, and on the page of one.
 *
 * @param list the columns of a list, when nobody chose others
 * @param sections the parts of the page, with their fields
 * @param highlights the values that stand on top of the page; empty for the first columns of the list
 * @param related the lists of other records that point here, in their order; null for all of them, in the usual order
 */
public record Layout(
        List<String> list,
        List<Section> sections,
        List<String> highlights,
        @Nullable List<RelatedList> related) {

    public Layout {
        list = List.copyOf(list);
        sections = List.copyOf(sections);
        highlights = List.copyOf(highlights);
        related = related == null ? null : List.copyOf(related);
    }

    /** A part of the record page. */
    public record Section(Bilingual label, List<String> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Records that point here through one lookup.
     *
     * @param name what the lookup calls them ({@link FieldType.Related#name})
     * @param columns fields of theirs; empty for the first columns of their own list
     */
    public record RelatedList(String name, List<String> columns) {
        public RelatedList {
            columns = List.copyOf(columns);
        }
    }

    /** The layout of whoever has one of these roles; it is as the one for everybody in what it leaves empty. */
    public record ForRoles(List<String> roles, Layout layout) {
        public ForRoles {
            roles = List.copyOf(roles);
        }
    }

    /** The same layout without these fields. */
    Layout without(Set<String> fields) {
        return new Layout(
                left(list, fields),
                sections.stream()
                        .map(section -> new Section(section.label(), left(section.fields(), fields)))
                        .toList(),
                left(highlights, fields),
                related);
    }

    /** This layout, and where it says nothing what the other one says. */
    Layout over(Layout other) {
        return new Layout(
                list.isEmpty() ? other.list : list,
                sections.isEmpty() ? other.sections : sections,
                highlights.isEmpty() ? other.highlights : highlights,
                related == null ? other.related : related);
    }

    private static List<String> left(List<String> names, Set<String> gone) {
        return names.stream().filter(name -> !gone.contains(name)).toList();
    }
}
