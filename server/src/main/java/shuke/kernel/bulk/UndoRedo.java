package shuke.kernel.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** Takes one step of an order back, or does one again that was taken back; what somebody has changed since stays as it is. */
@Component
class UndoRedo {
    private final BulkStore store;
    private final Access access;
    private final RecordReader reader;
    private final RecordWriter writer;

    UndoRedo(BulkStore store, Access access, RecordReader reader, RecordWriter writer) {
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
    private record Turn(BulkStep.Done done, @Nullable Change change, List<Problem> conflicts) {}

    /** @return true when nothing was left to take back */
    boolean undo(Actor actor, BulkRun run) {
        var last = store.lastDone(run);
        last.ifPresent(kept -> {
            var turned = turned(actor, run, kept.step(), true);
            store.undone(
                    run,
                    kept.number(),
                    turned,
                    kept.step().done().size() - turned.done().size());
        });
        return last.isEmpty();
    }

    /** @return true when nothing was left to do again */
    boolean redo(Actor actor, BulkRun run) {
        var first = store.firstUndone(run);
        first.ifPresent(kept -> {
            var turned = turned(actor, run, kept.step(), false);
            store.redone(
                    run,
                    kept.number(),
                    turned,
                    kept.step().done().size() - turned.done().size());
        });
        return first.isEmpty();
    }

    /** The step as it is kept afterwards: done is what was turned, and what was not is added to what was refused. */
    private BulkStep turned(Actor actor, BulkRun run, BulkStep step, boolean isBack) {
        var turns = run.order().deletes() ? ofBin(step, isBack) : ofValues(actor, run, step, isBack);
        var changes =
                turns.stream().flatMap(turn -> Stream.ofNullable(turn.change())).toList();
        var outcomes =
                changes.isEmpty() ? List.<Outcome>of() : writer.writeEach(actor, new Batch(run.object(), changes));
        var done = new ArrayList<BulkStep.Done>();
        var refused = new ArrayList<>(step.refused());
        var at = 0;
        for (var turn : turns) {
            var problems = new ArrayList<>(turn.conflicts());
            if (turn.change() != null && outcomes.get(at++) instanceof Outcome.Refused(var more, var _))
                problems.addAll(more);
            if (problems.isEmpty()) done.add(turn.done());
            else refused.add(BulkStep.Refused.of(turn.done().id(), problems));
        }
        return new BulkStep(done, refused);
    }

    private static List<Turn> ofBin(BulkStep step, boolean isBack) {
        return step.done().stream()
                .map(done -> new Turn(
                        done, isBack ? new Change.Restore(done.id()) : new Change.Delete(done.id(), null), List.of()))
                .toList();
    }

    private List<Turn> ofValues(Actor actor, BulkRun run, BulkStep step, boolean isBack) {
        var object = access.sight(actor).schema().object(run.object());
        var rows = reader.read(
                actor, run.object(), step.done().stream().map(BulkStep.Done::id).toList());
        return step.done().stream()
                .map(done -> ofValues(object, done, rows.get(done.id()), isBack))
                .toList();
    }

    private static Turn ofValues(ObjectType object, BulkStep.Done done, @Nullable Row now, boolean isBack) {
        if (now == null) return new Turn(done, null, List.of(Problem.of("notFound")));
        var from = isBack ? done.after() : done.before();
        var to = isBack ? done.before() : done.after();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        var conflicts = new ArrayList<Problem>();
        to.forEach((field, wanted) -> {
            var current = Stored.input(now.get(field));
            if (Stored.isSame(current, wanted)) return;
            if (Stored.isSame(current, from.get(field))) values.put(field, wanted);
            else
                conflicts.add(
                        Problem.at(field, "changedSince", object.field(field).label()));
        });
        var change = values.isEmpty() ? null : new Change.Update(done.id(), null, values);
        return new Turn(done, change, conflicts);
    }
}
