package shuke.kernel.sample;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Jobs;
import shuke.kernel.record.RecordReader;
import shuke.kernel.sample.Removal.Counts;
import shuke.kernel.sample.Removal.State;

/** The sample data of a workspace: noted when it is loaded, told and removed by administrators. */
@Service
public class Samples {
    private static final int MOST_TOLD = 200;
    private static final String OBJECT = "sampleData";

    private final SampleStore store;
    private final RemovalStore removals;
    private final Keepsakes keepsakes;
    private final RecordReader reader;
    private final Access access;
    private final Jobs jobs;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    Samples(
            SampleStore store,
            RemovalStore removals,
            Keepsakes keepsakes,
            RecordReader reader,
            Access access,
            Jobs jobs,
            Audit audit,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.removals = removals;
        this.keepsakes = keepsakes;
        this.reader = reader;
        this.access = access;
        this.jobs = jobs;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is there.
     *
     * @param counts how many records of each object, the most first
     * @param removal the last one; null where nobody has removed anything
     */
    public record Overview(
            Map<String, Long> counts, @Nullable Removal removal) {}

    /**
     * What a removal would leave.
     *
     * @param count all of them
     * @param items the first of them
     */
    public record Kept(int count, List<KeptItem> items) {
        public Kept {
            items = List.copyOf(items);
        }
    }

    /** @param label what the record is called; null where the reader may not see that */
    public record KeptItem(String object, UUID id, @Nullable String label, Why why) {}

    /** Notes records as sample data, in the transaction in which they are made and in an order in which what is pointed at comes first. */
    public void mark(Workspace workspace, List<Row> rows) {
        if (!rows.isEmpty()) store.add(workspace, rows);
    }

    /** The load itself has changed some of them since: that is no change of a person's. Others are left out. */
    public void renew(Workspace workspace, List<Row> rows) {
        if (!rows.isEmpty()) store.renew(workspace, rows);
    }

    /** Whether somebody has removed the sample data once; who loads it again would bring back what she wanted gone. */
    public boolean wereRemoved(Workspace workspace) {
        return removals.last(workspace).isPresent();
    }

    public Overview overview(Actor actor) {
        access.requireAdministrator(actor);
        return new Overview(
                store.counts(actor.workspace()),
                removals.last(actor.workspace()).orElse(null));
    }

    /** Looked up anew: somebody may have begun to work with sample data a moment ago. */
    public Kept kept(Actor actor) {
        access.requireAdministrator(actor);
        var items = store.all(actor.workspace());
        var why = keepsakes.of(actor, items).kept();
        var kept = items.stream().filter(item -> why.containsKey(item.record())).toList();
        return new Kept(kept.size(), told(actor, kept.stream().limit(MOST_TOLD).toList(), why));
    }

    private List<KeptItem> told(Actor actor, List<Item> items, Map<UUID, Why> why) {
        var schema = access.sight(actor).view();
        var byObject = new LinkedHashMap<String, Set<UUID>>();
        items.forEach(item -> byObject.computeIfAbsent(item.object(), o -> new LinkedHashSet<>())
                .add(item.record()));
        var told = new ArrayList<KeptItem>();
        byObject.forEach((object, records) -> {
            var rows = reader.read(actor, object, records);
            var name = schema.object(object).nameField();
            records.forEach(record -> {
                var row = rows.get(record);
                var label = row == null ? null : Plain.of(row.get(name));
                told.add(new KeptItem(
                        object, record, label == null ? null : label.toString(), why.getOrDefault(record, Why.USED)));
            });
        });
        return told;
    }

    /**
     * Begins in the background, when the caller's transaction commits.
     *
     * @param wholly takes what people have changed or point to, too; what is below such a record goes with it
     * @throws ProblemException 409 {@code sampleRuns} while one is going on, {@code sampleNone} where nothing is left
     */
    @Transactional
    public Removal remove(Actor actor, boolean wholly) {
        access.requireAdministrator(actor);
        if (removals.last(actor.workspace())
                .filter(last -> last.state() == State.RUNNING)
                .isPresent()) throw conflict("sampleRuns");
        if (store.left(actor.workspace(), true) == 0) throw conflict("sampleNone");
        var removal = new Removal(
                ids.next(),
                actor,
                wholly,
                State.RUNNING,
                false,
                null,
                null,
                new Counts(0, 0, 0, 0),
                clock.instant(),
                null);
        removals.add(removal);
        note(actor, removal, "removed", wholly ? "all" : "unused");
        jobs.start(RemovalWork.KIND, actor.workspace(), removal.id());
        return removal;
    }

    /** Ends behind the step that it is at; what is gone is in the recycle bin, and the rest is still there. */
    @Transactional
    public void stop(Actor actor, UUID id) {
        access.requireAdministrator(actor);
        var removal = removals.lock(actor.workspace(), id).orElseThrow(() -> conflict("sampleNotNow"));
        removals.end(removal, State.STOPPED, clock.instant());
    }

    /** Goes on where it was stopped, in the direction in which it went. */
    @Transactional
    public void resume(Actor actor, UUID id) {
        var removal = found(actor, id);
        if (removal.state() != State.STOPPED || !removals.begin(removal, removal.back()))
            throw conflict("sampleNotNow");
        jobs.start(RemovalWork.KIND, actor.workspace(), id);
    }

    /** Brings everything back out of the recycle bin that it has put there, in the background. */
    @Transactional
    public void undo(Actor actor, UUID id) {
        var removal = found(actor, id);
        if (!removal.canBeUndone() || !removals.begin(removal, true)) throw conflict("sampleNotNow");
        note(actor, removal, "undone", true);
        jobs.start(RemovalWork.KIND, actor.workspace(), id);
    }

    private Removal found(Actor actor, UUID id) {
        access.requireAdministrator(actor);
        return removals.find(actor.workspace(), id).orElseThrow(ProblemException::notFound);
    }

    private void note(Actor actor, Removal removal, String what, Object value) {
        audit.note(
                actor, Event.of(Action.CHANGED_MANY, OBJECT).about(removal.id()).with(what, null, value));
    }

    private static ProblemException conflict(String code) {
        return ProblemException.of(Kind.CONFLICT, Problem.of(code));
    }
}
