package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.transfer.ImportOptions.Mode;
import shuke.kernel.transfer.ImportRun.Column;
import shuke.kernel.transfer.SetStart.Ready;
import shuke.kernel.transfer.set.TableOrder;
import shuke.kernel.transfer.set.TableOrder.Link;

/**
 * Puts tables in the order in which rows find what they point to. Where tables point to each other, the columns of one of them wait:
 * they are written by an import of their own behind all others.
 */
@Component
class SetLinks {
    private final SchemaCatalog catalog;
    private final ImportFiles files;
    private final Ids ids;

    SetLinks(SchemaCatalog catalog, ImportFiles files, Ids ids) {
        this.catalog = catalog;
        this.files = files;
        this.ids = ids;
    }

    /**
     * A table in its place.
     *
     * @param whole its import, without the columns that wait
     * @param waiting the headings of those
     * @param links the import of those; null where there are none, or its records cannot be found again
     */
    record Placed(
            Ready table,
            Prepared whole,
            List<String> waiting,
            @Nullable Prepared links) {}

    /** The tables, the first one to be written first. */
    List<Placed> inOrder(Actor actor, List<Ready> tables) {
        var between = new ArrayList<Link>();
        for (var from = 0; from < tables.size(); from++) between.addAll(from(actor, tables, from));
        var order = TableOrder.of(tables.size(), between);
        return order.order().stream()
                .map(number -> placed(
                        actor,
                        tables.get(number),
                        order.waiting().stream()
                                .filter(link -> link.from() == number)
                                .map(Link::column)
                                .collect(Collectors.toSet())))
                .toList();
    }

    /** The imports of all of them, the first one to be run first. */
    List<Ready> all(List<Placed> placed) {
        return Stream.concat(
                        placed.stream()
                                .map(one -> new Ready(
                                        one.whole(),
                                        one.table().options(),
                                        one.table().upload())),
                        placed.stream()
                                .flatMap(one -> Stream.ofNullable(one.links()).map(links -> again(one, links))))
                .toList();
    }

    private Ready again(Placed placed, Prepared links) {
        var table = placed.table();
        return new Ready(
                links, table.options(), files.copy(table.upload(), links.run().id()));
    }

    private List<Link> from(Actor actor, List<Ready> tables, int number) {
        var run = tables.get(number).prepared().run();
        var schema = catalog.current(actor.workspace());
        var paths = new Paths(schema, schema.object(run.object()), actor.isAdministrator());
        var found = new ArrayList<Link>();
        for (var column : run.columns()) {
            var target =
                    column.path() == null ? null : paths.find(column.path()).orElse(null);
            if (target == null) continue;
            for (var to = 0; to < tables.size(); to++) {
                if (objects(target).contains(tables.get(to).prepared().run().object()))
                    found.add(new Link(
                            number, column.heading(), to, target.field().required()));
            }
        }
        return found;
    }

    /** The objects that a column may point to. */
    private static List<String> objects(Target target) {
        return switch (target.field().type()) {
            case FieldType.Lookup lookup
            when lookup.to().size() > 1
                    && target.inside() != null
                    && target.inside().indexOf('.') > 0 ->
                List.of(target.inside().split("\\.", 2)[0]);
            case FieldType.Lookup lookup -> lookup.to();
            case FieldType.LookupMany many -> List.of(many.to());
            default -> List.of();
        };
    }

    private Placed placed(Actor actor, Ready table, Set<String> waiting) {
        var prepared = table.prepared();
        if (waiting.isEmpty()) return new Placed(table, prepared, List.of(), null);
        var run = prepared.run();
        var object = catalog.current(actor.workspace()).object(run.object());
        var whole = run.with(run.id(), run.mode(), run.key(), only(run, column -> !waiting.contains(column.heading())));
        var key = run.key() == null ? key(object, whole) : run.key();
        var links = key == null
                ? null
                : run.with(
                        ids.next(),
                        Mode.UPDATE,
                        key,
                        only(run, column -> waiting.contains(column.heading()) || key.equals(column.path())));
        return new Placed(
                table,
                new Prepared(whole, prepared.options(), prepared.seen()),
                run.columns().stream()
                        .map(Column::heading)
                        .filter(waiting::contains)
                        .toList(),
                links == null ? null : new Prepared(links, prepared.options(), List.of()));
    }

    /** By what the records that the table makes are found again; null where nothing in it tells them apart. */
    private static @Nullable String key(ObjectType object, ImportRun run) {
        var paths = run.columns().stream()
                .map(Column::path)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return KeyChoice.candidates(object)
                .map(field -> field.name())
                .filter(paths::contains)
                .findFirst()
                .orElse(null);
    }

    private static List<Column> only(ImportRun run, Predicate<Column> which) {
        return run.columns().stream()
                .map(column -> which.test(column) ? column : column.leftOut())
                .toList();
    }
}
