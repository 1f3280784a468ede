package shuke.kernel.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Row;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Outcome;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.schema.ObjectType;

/** Takes one step of an order back: what records held before, where nobody has changed it since. */
@Component
class Backward {
    private final BulkStore store;
    private final Access access;
    private final RecordReader reader;
    private final RecordWriter writer;

    Backward(BulkStore store, Access access, RecordReader reader, RecordWriter writer) {
        this.store = store;
        this.access = access;
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * What is to be done to one record.
     *
     * @param conflicts fields that somebody has changed since
     */
    private record Return(UUID id, @Nullable Change change, List<Problem> conflicts) {}

    /** @return true when nothing was left to take back */
    boolean step(Actor actor, BulkRun run) {
        var last = store.lastDone(run);
        if (last.isEmpty()) return true;
        var step = last.get().step();
        var returns = run.order().deletes() ? fromBin(step) : restored(actor, run, step);
        var wanted = returns.stream()
                .flatMap(each -> java.util.stream.Stream.ofNullable(each.change()))
                .toList();
        var outcomes = wanted.isEmpty() ? List.<Outcome>of() : writer.writeEach(actor, new Batch(run.object(), wanted));
        var told = new ArrayList<>(step.refused());
        var restored = 0;
        var at = 0;
        for (var each : returns) {
            var problems = new ArrayList<>(each.conflicts());
            if (each.change() != null && outcomes.get(at++) instanceof Outcome.Refused(var more, var _))
                problems.addAll(more);
            if (problems.isEmpty()) restored++;
            else told.add(BulkStep.Refused.of(each.id(), problems));
        }
        store.backward(run, last.get().number(), new BulkStep(List.of(), told), restored, returns.size() - restored);
        return false;
    }

    private static List<Return> fromBin(BulkStep step) {
        return step.done().stream()
                .map(done -> new Return(done.id(), new Change.Restore(done.id()), List.of()))
                .toList();
    }

    private List<Return> restored(Actor actor, BulkRun run, BulkStep step) {
        var object = access.sight(actor).schema().object(run.object());
        var rows = reader.read(
                actor, run.object(), step.done().stream().map(BulkStep.Done::id).toList());
        return step.done().stream()
                .map(done -> of(object, done, rows.get(done.id())))
                .toList();
    }

    private static Return of(ObjectType object, BulkStep.Done done, @Nullable Row now) {
        if (now == null) return new Return(done.id(), null, List.of(Problem.of("notFound")));
        var values = new LinkedHashMap<String, @Nullable Object>();
        var conflicts = new ArrayList<Problem>();
        done.before().forEach((field, before) -> {
            var current = Stored.input(now.get(field));
            if (Stored.isSame(current, before)) return;
            if (Stored.isSame(current, done.after().get(field))) values.put(field, before);
            else
                conflicts.add(
                        Problem.at(field, "changedSince", object.field(field).label()));
        });
        var change = values.isEmpty() ? null : new Change.Update(done.id(), null, values);
        return new Return(done.id(), change, conflicts);
    }
}
