package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Problem;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Held;
import shuke.kernel.record.HeldValues;
import shuke.kernel.record.Holdings;
import shuke.kernel.record.Holdings.Holding;
import shuke.kernel.record.Outcome;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.schema.ObjectType;

/**
 * Takes an import back, from its last batch to its first: records that it changed hold what they held before, those that it created go
 * into the recycle bin. What somebody has changed since stays, and is told.
 */
@Component
class Undoing {
    private final ImportStore imports;
    private final MadeStore made;
    private final LinkedStore linked;
    private final SetStore sets;
    private final Access access;
    private final Holdings holdings;
    private final RecordWriter writer;

    Undoing(
            ImportStore imports,
            MadeStore made,
            LinkedStore linked,
            SetStore sets,
            Access access,
            Holdings holdings,
            RecordWriter writer) {
        this.imports = imports;
        this.made = made;
        this.linked = linked;
        this.sets = sets;
        this.access = access;
        this.holdings = holdings;
        this.writer = writer;
    }

    /**
     * What is to be done to a record.
     *
     * @param change null where it is as it is to be
     * @param problems why something of it stays
     */
    private record Return(UUID id, @Nullable Change change, List<Problem> problems) {}

    /** @return true when nothing was left to take back */
    boolean step(ImportRun run) {
        var workspace = run.actor().workspace();
        var last = made.last(workspace, run.id());
        var actor = access.renewed(run.actor());
        if (last.isEmpty()) return isLinkedBack(actor, run);
        var batch = last.get().made();
        var together = sets.takenBackWith(workspace, run.id());
        var returns = new ArrayList<>(restored(actor, run, together, batch.updated()));
        var later = made.updated(workspace, together, batch.created().keySet());
        returns.addAll(removed(actor, run.object(), batch.created(), later));
        var staying = write(actor, run, run.object(), returns);
        made.takenBack(workspace, run.id(), last.get().position());
        made.staying(workspace, run.id(), null, staying);
        imports.takenBack(run, returns.size() - staying.size(), staying.size());
        return false;
    }

    /** What was made so that rows can point to it goes when the rows are gone. They are none, and are not counted. */
    private boolean isLinkedBack(Actor actor, ImportRun run) {
        var workspace = run.actor().workspace();
        var last = linked.last(workspace, run.id());
        if (last.isEmpty()) return true;
        var object = last.get().object();
        var staying =
                write(actor, run, object, removed(actor, object, last.get().records(), Map.of()));
        linked.takenBack(workspace, last.get().id());
        made.staying(workspace, run.id(), object, staying);
        return false;
    }

    private Map<UUID, Bilingual> write(Actor actor, ImportRun run, String object, List<Return> returns) {
        var changes =
                returns.stream().map(Return::change).filter(Objects::nonNull).toList();
        var outcomes = changes.isEmpty()
                ? List.<Outcome>of().iterator()
                : writer.writeEach(
                                actor, new Batch(object, changes, null, false, Batch.Likely.UNASKED, !run.notifies()))
                        .iterator();
        var staying = new LinkedHashMap<UUID, Bilingual>();
        for (var each : returns) {
            var problems = new ArrayList<>(each.problems());
            if (each.change() != null && outcomes.next() instanceof Outcome.Refused refused)
                problems.addAll(refused.problems());
            if (!problems.isEmpty()) staying.put(each.id(), Problem.words(problems));
        }
        return staying;
    }

    /** What the import created before it changed it goes anyway, and so does what another table of its set created. */
    private List<Return> restored(Actor actor, ImportRun run, List<UUID> together, List<Made.Update> updates) {
        var ids = updates.stream().map(Made.Update::id).toList();
        var own = made.created(actor.workspace(), together, ids);
        var object = access.sight(actor).schema().object(run.object());
        var now = holdings.lock(actor, run.object(), ids);
        return updates.stream()
                .filter(update -> !own.contains(update.id()))
                .map(update -> restored(object, update, now.get(update.id())))
                .toList();
    }

    private static Return restored(ObjectType object, Made.Update update, @Nullable Holding now) {
        if (now == null || now.deletedAt() != null)
            return new Return(update.id(), null, List.of(Problem.of("importRecordGone")));
        var values = new LinkedHashMap<String, @Nullable Object>();
        var conflicts = new ArrayList<Problem>();
        update.before()
                .forEach((name, before) -> object.find(name).ifPresent(field -> {
                    var current = HeldValues.plain(now.row().get(name));
                    if (HeldValues.isSame(current, before)) return;
                    if (HeldValues.isSame(current, update.after().get(name)))
                        values.put(name, new Held(HeldValues.value(field.type(), before)));
                    else conflicts.add(Problem.at(name, "changedSince", field.label()));
                }));
        return new Return(
                update.id(), values.isEmpty() ? null : new Change.Update(update.id(), null, values), conflicts);
    }

    /** @param later the versions of those that the import has changed since */
    private List<Return> removed(Actor actor, String object, Map<UUID, Long> created, Map<UUID, Long> later) {
        var now = holdings.lock(actor, object, created.keySet());
        return created.entrySet().stream()
                .map(one ->
                        removed(one.getKey(), now.get(one.getKey()), later.getOrDefault(one.getKey(), one.getValue())))
                .toList();
    }

    private static Return removed(UUID id, @Nullable Holding now, long version) {
        if (now == null || now.deletedAt() != null) return new Return(id, null, List.of());
        return now.row().version() == version
                ? new Return(id, new Change.Delete(id, version), List.of())
                : new Return(id, null, List.of(Problem.of("importRecordChanged")));
    }
}
