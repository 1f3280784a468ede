package shuke.kernel.staff;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Page;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.filter.Filter;
import shuke.kernel.job.LongWork;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Outcome;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.schema.SchemaCatalog;

/** Hands over a page of records after the other, each in a transaction of its own with its position. */
@Component
class HandOverWork implements LongWork {
    static final String KIND = "hand-over";

    private final HandOverStore store;
    private final SchemaCatalog catalog;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    HandOverWork(
            HandOverStore store,
            SchemaCatalog catalog,
            RecordReader reader,
            RecordWriter writer,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.catalog = catalog;
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
        return Ending.ofSteps(transaction, stop, () -> step(workspace, work));
    }

    /** @return true when nothing is left to do */
    private boolean step(Workspace workspace, UUID work) {
        var locked = store.lock(workspace, work);
        if (locked.isEmpty()) return true;
        var position = locked.get();
        var actor = actor(workspace, position);
        var schema = catalog.current(workspace);
        if (position.total() == null) {
            store.count(workspace, work, total(actor, position));
            return false;
        }
        var found = Belongings.at(schema, position.place());
        if (found.isEmpty()) {
            store.end(workspace, work, HandOver.State.DONE, clock.instant());
            return true;
        }
        var place = found.get();
        var cursor = place.key().equals(position.place()) ? position.cursor() : null;
        var page = page(actor, place, position.from(), cursor);
        var moved = page.items().isEmpty() ? 0 : move(actor, place, page.items(), position.to());
        var isLast = page.next() == null;
        store.move(
                workspace,
                work,
                isLast ? place.key() + "~" : place.key(), // behind this one, in front of the next
                page.next(),
                moved,
                page.items().size() - moved);
        return false;
    }

    private long total(Actor actor, HandOverStore.Position position) {
        return Belongings.of(catalog.current(actor.workspace())).stream()
                .mapToLong(place -> counted(actor, place, position.from()))
                .sum();
    }

    private long counted(Actor actor, Belongings.Place place, UUID from) {
        var query = new Query(place.object(), filter(place, from), List.of(), List.of("id"), 1, null, true, false);
        var total = reader.page(actor, query).total();
        return total == null ? 0 : total.number();
    }

    private Page<Row> page(Actor actor, Belongings.Place place, UUID from, @Nullable String cursor) {
        return reader.page(
                actor,
                new Query(
                        place.object(),
                        filter(place, from),
                        List.of(),
                        List.of("id"),
                        Query.MOST,
                        cursor,
                        false,
                        false));
    }

    private int move(Actor actor, Belongings.Place place, List<Row> rows, UUID to) {
        var changes = rows.stream()
                .<Change>map(row -> new Change.Update(row.id(), null, Map.of(place.field(), to.toString())))
                .toList();
        var outcomes = writer.writeEach(actor, new Batch(place.object(), changes));
        return (int) outcomes.stream().filter(Outcome.Written.class::isInstance).count();
    }

    private static Filter filter(Belongings.Place place, UUID from) {
        return new Filter.Text("%s == '%s'".formatted(place.field(), from));
    }

    /** Whoever began it, as an administrator: it goes on also when she is none any more. */
    private static Actor actor(Workspace workspace, HandOverStore.Position position) {
        return new Actor(
                workspace,
                position.by(),
                position.byName(),
                Actor.ADMINISTRATOR,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                "hand-over");
    }
}
