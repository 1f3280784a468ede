package shuke.kernel.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Layout.ForRoles;
import shuke.kernel.schema.Layout.RelatedList;

/** What is left of the related lists of other objects when a field, or all of an object, goes. */
final class LayoutRemains {
    private final Schema schema;
    private final String object;
    private final @Nullable String field;

    /** @param field null when all of the object goes */
    LayoutRemains(Schema schema, String object, @Nullable String field) {
        this.schema = schema;
        this.object = object;
        this.field = field;
    }

    /** The object with what is left; the same one when nothing of it goes. */
    ObjectType of(ObjectType page) {
        UnaryOperator<Layout> left = layout ->
                new Layout(layout.list(), layout.sections(), layout.highlights(), related(page, layout.related()));
        return page.arranged(
                left.apply(page.layout()),
                page.layouts().stream()
                        .map(own -> new ForRoles(own.roles(), left.apply(own.layout())))
                        .toList());
    }

    /** The related lists of a page that lose a column, or that go themselves. */
    List<String> losing(ObjectType page) {
        return Stream.concat(Stream.of(page.layout()), page.layouts().stream().map(ForRoles::layout))
                .flatMap(layout -> Stream.ofNullable(layout.related()).flatMap(List::stream))
                .filter(one -> !left(page, one).equals(Optional.of(one)))
                .map(RelatedList::name)
                .distinct()
                .toList();
    }

    private @Nullable List<RelatedList> related(ObjectType page, @Nullable List<RelatedList> related) {
        return related == null
                ? null
                : related.stream().flatMap(one -> left(page, one).stream()).toList();
    }

    private Optional<RelatedList> left(ObjectType page, RelatedList one) {
        var pointer = LayoutCheck.pointer(schema, page, one.name())
                .filter(behind -> behind.object().equals(object))
                .orElse(null);
        if (pointer == null) {
            return Optional.of(one);
        }
        if (field == null || pointer.field().name().equals(field)) {
            return Optional.empty();
        }
        var columns = one.columns().stream()
                .filter(name -> !Objects.equals(name, field))
                .toList();
        return Optional.of(new RelatedList(one.name(), columns));
    }
}
