package shuke.kernel.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Outcome;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;

/** One step of an order: the next records, read as they are and changed. */
@Component
class Forward {
    private final BulkStore store;
    private final Access access;
    private final RecordReader reader;
    private final RecordWriter writer;

    Forward(BulkStore store, Access access, RecordReader reader, RecordWriter writer) {
        this.store = store;
        this.access = access;
        this.reader = reader;
        this.writer = writer;
    }

    /** Records in the order in which they were made, so that one that changes does not come again. */
    private record Portion(List<Row> rows, @Nullable String next) {}

    /** @return true when it was the last one */
    boolean step(Actor actor, BulkRun run) {
        var sight = access.sight(actor);
        access.require(sight, sight.schema().object(run.object()), Operation.BULK);
        if (run.total() == null) {
            store.count(actor.workspace(), run.id(), total(actor, run));
            return false;
        }
        var portion = run.order().ids() == null
                ? found(actor, run)
                : named(actor, run, run.order().ids());
        var outcomes = portion.rows().isEmpty()
                ? List.<Outcome>of()
                : writer.writeEach(actor, new Batch(run.object(), changes(run, portion.rows())));
        var done = new ArrayList<BulkStep.Done>();
        var refused = new ArrayList<BulkStep.Refused>();
        var unchanged = 0;
        for (var i = 0; i < outcomes.size(); i++) {
            var before = portion.rows().get(i);
            switch (outcomes.get(i)) {
                case Outcome.Written(var effect, var after, var _, var _)
                when effect == Outcome.Effect.UNCHANGED -> unchanged++;
                case Outcome.Written(var effect, var after, var _, var _) -> done.add(done(run, before, after));
                case Outcome.Refused(var problems, var _) -> {
                    refused.add(BulkStep.Refused.of(before.id(), problems));
                    requireSense(run, portion, outcomes, problems);
                }
            }
        }
        store.forward(run, new BulkStep(done, refused), unchanged, portion.next());
        return portion.next() == null;
    }

    /** What every record of a whole first page refuses for the same reason is not tried on a million more. */
    private static void requireSense(
            BulkRun run, Portion portion, List<Outcome> outcomes, List<shuke.kernel.base.Problem> problems) {
        var isHopeless = run.cursor() == null
                && portion.next() != null
                && outcomes.stream()
                        .allMatch(each -> each instanceof Outcome.Refused(var same, var _) && same.equals(problems));
        if (isHopeless) throw ProblemException.invalid(problems);
    }

    private static List<Change> changes(BulkRun run, List<Row> rows) {
        var order = run.order();
        return rows.stream()
                .<Change>map(row -> order.deletes()
                        ? new Change.Delete(row.id(), null)
                        : new Change.Update(row.id(), null, order.given()))
                .toList();
    }

    private static BulkStep.Done done(BulkRun run, Row before, Row after) {
        var old = new LinkedHashMap<String, @Nullable Object>();
        var now = new LinkedHashMap<String, @Nullable Object>();
        for (var field : run.order().given().keySet()) {
            old.put(field, Stored.input(before.get(field)));
            now.put(field, Stored.input(after.get(field)));
        }
        return new BulkStep.Done(before.id(), old, now);
    }

    private Portion found(Actor actor, BulkRun run) {
        var page = reader.page(
                actor,
                new Query(
                        run.object(),
                        run.order().asked(),
                        List.of("id"),
                        fields(run),
                        Query.MOST,
                        run.cursor(),
                        false,
                        false));
        return new Portion(page.items(), page.next());
    }

    /** Those that are gone meanwhile, or out of her sight, are told as refused. */
    private Portion named(Actor actor, BulkRun run, List<UUID> ids) {
        var from = run.cursor() == null ? 0 : Integer.parseInt(run.cursor());
        var to = Math.min(ids.size(), from + Query.MOST);
        var rows = reader.read(actor, run.object(), ids.subList(from, to));
        var known = ids.subList(from, to).stream()
                .map(id -> rows.getOrDefault(id, new Row(run.object(), id, 0, Map.of())))
                .toList();
        return new Portion(known, to < ids.size() ? Integer.toString(to) : null);
    }

    private static List<String> fields(BulkRun run) {
        Set<String> fields = new LinkedHashSet<>(run.order().given().keySet());
        fields.add("id");
        return List.copyOf(fields);
    }

    private long total(Actor actor, BulkRun run) {
        var ids = run.order().ids();
        if (ids != null) return ids.size();
        return reader.count(actor, run.object(), run.order().asked());
    }
}
