package shuke.kernel.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.FieldRight;
import shuke.kernel.access.Operation;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.bulk.BulkRun.Counts;
import shuke.kernel.bulk.BulkRun.State;
import shuke.kernel.job.Jobs;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.spreadsheet.CsvTable;

/** Orders for many records: taken, watched, stopped, taken back, done again. Only who gave one, and administrators, know of it. */
@Service
public class BulkOrders {
    private static final int MOST_NAMED = 10_000;
    private static final int STEPS_READ = 20;
    private static final int REASONS = 5;
    private static final int MOST_OWN = 20;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration RECENT = Duration.ofMinutes(15);

    private final BulkStore store;
    private final Access access;
    private final RecordReader reader;
    private final Jobs jobs;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    BulkOrders(
            BulkStore store, Access access, RecordReader reader, Jobs jobs, Audit audit, Ids ids, InstantSource clock) {
        this.store = store;
        this.access = access;
        this.reader = reader;
        this.jobs = jobs;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Why records were refused, and how many of those looked at for it. */
    public record Reason(String detail, long count) {}

    /**
     * Starts in the background, when the caller's transaction commits. Refuses what could not be done to any record: without the right
     * to change many at once, to fields that she may not change, of a filter that is wrong.
     */
    @Transactional
    public BulkRun start(Actor actor, String object, BulkOrder order) {
        requireRight(actor, object, order);
        if (!order.deletes() && order.given().isEmpty())
            throw ProblemException.invalid(Problem.at("values", "required", "values"));
        if (order.ids() != null && order.ids().size() > MOST_NAMED)
            throw ProblemException.of(Kind.TOO_LARGE, Problem.at("ids", "tooMany", MOST_NAMED));
        reader.check(actor, Query.of(object, order.asked(), 1));
        var now = clock.instant();
        var run = new BulkRun(
                ids.next(),
                actor,
                object,
                order,
                State.RUNNING,
                null,
                null,
                null,
                0,
                new Counts(0, 0, 0, 0, 0),
                now,
                null);
        store.forgetBefore(actor.workspace(), now.minus(KEPT));
        store.add(run);
        audit.note(
                actor,
                Event.of(Action.CHANGED_MANY, object)
                        .about(run.id())
                        .with(
                                "fields",
                                null,
                                order.deletes()
                                        ? "deleted"
                                        : String.join(", ", order.given().keySet())));
        jobs.start(BulkWork.KIND, actor.workspace(), run.id());
        return run;
    }

    public BulkRun read(Actor actor, UUID id) {
        return store.find(actor.workspace(), id)
                .filter(run -> actor.isAdministrator() || run.actor().user().equals(actor.user()))
                .filter(run -> actor.remit().reads(run.object()))
                .orElseThrow(ProblemException::notFound);
    }

    /** The caller's own that go on, or came to their end within the last minutes; the latest first. */
    public List<BulkRun> own(Actor actor) {
        return store.of(actor.workspace(), actor.user(), clock.instant().minus(RECENT), MOST_OWN).stream()
                .filter(run -> actor.remit().reads(run.object()))
                .toList();
    }

    /** Stops behind the step that it is at; what was done stays, and can be taken back. */
    public void stop(Actor actor, UUID id) {
        var run = changeable(actor, id);
        var now = clock.instant();
        var isStopped = Stream.of(State.RUNNING, State.UNDOING, State.REDOING)
                .anyMatch(state -> store.change(actor.workspace(), id, state, State.STOPPED, now));
        if (!isStopped) throw notNow(run);
    }

    /** Takes everything back that it did, in the background, as far as nobody has changed it since. */
    @Transactional
    public void undo(Actor actor, UUID id) {
        var run = changeable(actor, id);
        if (!run.canBeUndone()) throw notNow(run);
        turn(actor, run, State.UNDOING, "undone");
    }

    /** Does again what was taken back, in the background and by today's rights, where nobody has changed it since. */
    @Transactional
    public void redo(Actor actor, UUID id) {
        var run = changeable(actor, id);
        if (!run.canBeRedone()) throw notNow(run);
        requireRight(actor, run.object(), run.order());
        turn(actor, run, State.REDOING, "redone");
    }

    private void turn(Actor actor, BulkRun run, State to, String noted) {
        if (!store.change(actor.workspace(), run.id(), run.state(), to, null)) throw notNow(run);
        audit.note(
                actor,
                Event.of(Action.CHANGED_MANY, run.object()).about(run.id()).with(noted, null, true));
        jobs.start(BulkWork.KIND, actor.workspace(), run.id());
    }

    /** Why records were refused, the most frequent first, of the first that were. */
    public List<Reason> reasons(BulkRun run, Locale locale) {
        var counts = new LinkedHashMap<String, Long>();
        store.refused(run, -1, STEPS_READ).stream()
                .flatMap(kept -> kept.step().refused().stream())
                .forEach(refused -> counts.merge(refused.why().in(locale), 1L, Long::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(REASONS)
                .map(each -> new Reason(each.getKey(), each.getValue()))
                .toList();
    }

    /** Every record that was refused or not taken back, as the reader may see it, with the reason; as UTF-8 text. */
    public void writeRefused(Actor actor, BulkRun run, OutputStream out) throws IOException {
        var lines = new CsvTable(out);
        lines.row(List.of("id", "name", "reason"));
        var name = access.sight(actor).view().object(run.object()).nameField();
        var after = -1;
        for (var steps = store.refused(run, after, STEPS_READ);
                !steps.isEmpty();
                steps = store.refused(run, after, STEPS_READ)) {
            for (var kept : steps) {
                var refused = kept.step().refused();
                var rows = reader.read(
                        actor,
                        run.object(),
                        Set.copyOf(new ArrayList<>(
                                refused.stream().map(BulkStep.Refused::id).toList())));
                for (var each : refused) {
                    var row = rows.get(each.id());
                    lines.row(List.of(
                            each.id().toString(),
                            row == null ? "" : Plain.name(row.get(name)),
                            each.why().in(actor.locale())));
                }
                after = kept.number();
            }
        }
        lines.end();
    }

    private BulkRun changeable(Actor actor, UUID id) {
        var run = read(actor, id);
        if (!actor.remit().writes(run.object())) throw ProblemException.of(Kind.FORBIDDEN, Problem.of("scopeMissing"));
        return run;
    }

    private void requireRight(Actor actor, String object, BulkOrder order) {
        var sight = access.sight(actor);
        var type = sight.view().object(object);
        access.require(sight, type, Operation.BULK);
        access.require(sight, type, order.deletes() ? Operation.DELETE : Operation.EDIT);
        order.given().keySet().forEach(field -> {
            if (sight.right(object, type.field(field).name()) != FieldRight.EDIT)
                throw ProblemException.of(Kind.FORBIDDEN, Problem.at(field, "forbidden"));
        });
    }

    private static ProblemException notNow(BulkRun run) {
        return ProblemException.of(
                Kind.CONFLICT, Problem.of("bulkNotPossible", run.state().name().toLowerCase(Locale.ROOT)));
    }
}
