package shuke.kernel.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Ref;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Held;
import shuke.kernel.record.HeldValues;
import shuke.kernel.record.Holdings;
import shuke.kernel.record.Holdings.Holding;
import shuke.kernel.record.Outcome;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.source.WorkingOut.Chosen;
import shuke.kernel.source.WorkingOut.Why;

/**
 * Works out what records are to hold, writes it through the one door and keeps what was written. Within the caller's transaction, in
 * which nobody else changes the records: they are locked before it is read what sources say of them.
 */
@Component
class GoldenWriting {
    private final Access access;
    private final Holdings holdings;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final SourceStore sources;
    private final SourceRules rules;
    private final VersionStore versions;
    private final GoldenStore goldens;

    GoldenWriting(
            Access access,
            Holdings holdings,
            RecordReader reader,
            RecordWriter writer,
            SourceStore sources,
            SourceRules rules,
            VersionStore versions,
            GoldenStore goldens) {
        this.access = access;
        this.holdings = holdings;
        this.reader = reader;
        this.writer = writer;
        this.sources = sources;
        this.rules = rules;
        this.versions = versions;
        this.goldens = goldens;
    }

    /**
     * A record that is to be worked out.
     *
     * @param isNew whether it is to be made
     * @param incoming versions that are new, or take the place of those with their ids; saved by the caller
     * @param gone versions that do not count any more; removed by the caller
     * @param released the fields whose value by hand is let go of
     * @param pinning what becomes of the pins
     */
    record Case(
            UUID record,
            boolean isNew,
            List<Version> incoming,
            Set<UUID> gone,
            Set<String> released,
            UnaryOperator<Golden> pinning) {
        static Case of(UUID record) {
            return new Case(record, false, List.of(), Set.of(), Set.of(), UnaryOperator.identity());
        }

        static Case of(UUID record, boolean isNew, List<Version> incoming) {
            return new Case(record, isNew, incoming, Set.of(), Set.of(), UnaryOperator.identity());
        }

        static Case without(UUID record, UUID version) {
            return new Case(record, false, List.of(), Set.of(version), Set.of(), UnaryOperator.identity());
        }
    }

    /** A case with all that is known of it. */
    private record Known(Case of, @Nullable Holding holding, Golden golden, Map<String, Chosen> chosen) {
        @Nullable
        Object present(String field) {
            return holding == null ? null : HeldValues.plain(holding.row().get(field));
        }

        /** What is in the recycle bin is not changed. */
        boolean isWritten() {
            return holding == null || holding.deletedAt() == null;
        }

        Map<String, @Nullable Object> input(ObjectType object) {
            var input = new LinkedHashMap<String, @Nullable Object>();
            chosen.forEach((name, it) -> {
                if (!HeldValues.isSame(it.value(), present(name))) {
                    var value = HeldValues.value(object.field(name).type(), it.value());
                    input.put(name, value instanceof Ref ? value : new Held(value)); // what it points to is looked for
                }
            });
            return input;
        }

        Golden after() {
            var written = new LinkedHashMap<>(golden.written());
            var from = new LinkedHashMap<String, UUID>();
            chosen.forEach((name, it) -> {
                if (it.why() != Why.PERSON) {
                    var one = new ArrayList<@Nullable Object>();
                    one.add(it.value());
                    written.put(name, one);
                }
                if (it.from() != null) from.put(name, it.from());
            });
            return new Golden(written, golden.pins(), from);
        }
    }

    /**
     * Records that cannot be changed are left as they are.
     *
     * @return by record what is wrong, where something is; refused as a whole where the actor may change no record of the object
     */
    Map<UUID, List<Problem>> apply(Actor actor, String object, Collection<Case> cases) {
        var type = access.sightOfProgram(actor.workspace()).schema().object(object);
        var wrong = new HashMap<UUID, List<Problem>>();
        var known = known(actor, type, cases, wrong);
        var changed = new ArrayList<Known>();
        var changes = new ArrayList<Change>();
        for (var each : known) {
            var input = each.input(type);
            if (each.isWritten() && (each.of().isNew() || !input.isEmpty())) {
                changed.add(each);
                var id = each.of().record();
                changes.add(each.of().isNew() ? new Change.Create(id, input) : new Change.Update(id, null, input));
            }
        }
        if (!changes.isEmpty()) {
            var outcomes = writer.writeEach(actor, new Batch(object, changes));
            for (var i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i) instanceof Outcome.Refused refused) {
                    wrong.put(changed.get(i).of().record(), refused.problems());
                }
            }
        }
        var after = new LinkedHashMap<UUID, Golden>();
        known.stream()
                .filter(each -> each.isWritten() && !wrong.containsKey(each.of().record()))
                .forEach(each -> after.put(each.of().record(), each.after()));
        goldens.save(actor.workspace(), object, after);
        return wrong;
    }

    private List<Known> known(Actor actor, ObjectType type, Collection<Case> cases, Map<UUID, List<Problem>> wrong) {
        var workspace = actor.workspace();
        var ids = cases.stream().filter(it -> !it.isNew()).map(Case::record).toList();
        var held = holdings.lock(actor, type.name(), ids);
        var kept = versions.of(workspace, type.name(), ids);
        var golden = goldens.of(workspace, type.name(), ids);
        var all = new LinkedHashMap<UUID, List<Version>>();
        cases.forEach(it -> all.put(it.record(), counting(it, kept.getOrDefault(it.record(), List.of()))));
        var lost = lost(actor, type, all.values());
        var work = new WorkingOut(type, rules.of(workspace, type), sources.all(workspace));
        var known = new ArrayList<Known>();
        for (var it : cases) {
            var holding = held.get(it.record());
            if (!it.isNew() && (holding == null || !holding.isSeen())) {
                wrong.put(it.record(), List.of(Problem.of("notFound")));
            } else if (holding != null && !holding.isEditable()) {
                wrong.put(it.record(), List.of(Problem.of("recordNotEditable")));
            } else {
                var before = it.pinning().apply(golden.getOrDefault(it.record(), Golden.NEW));
                var away = new HashSet<>(lost);
                if (holding != null)
                    away.removeAll(holding.row().values().values()); // what it points to it may go on with
                var there = Objects.requireNonNull(all.get(it.record())).stream()
                        .map(version -> version.without(away))
                        .toList();
                known.add(new Known(
                        it, holding, before, work.choose(present(type, holding), there, before, it.released())));
            }
        }
        return known;
    }

    private static List<Version> counting(Case it, List<Version> kept) {
        var byId = new LinkedHashMap<UUID, Version>();
        kept.forEach(version -> byId.put(version.id(), version));
        it.incoming().forEach(version -> byId.put(version.id(), version));
        byId.keySet().removeAll(it.gone());
        return List.copyOf(byId.values());
    }

    private static Map<String, @Nullable Object> present(ObjectType type, @Nullable Holding holding) {
        var present = new LinkedHashMap<String, @Nullable Object>();
        if (holding != null) {
            type.fields().stream()
                    .filter(ObjectRules::canDeliver)
                    .forEach(field -> present.put(
                            field.name(), HeldValues.plain(holding.row().get(field.name()))));
        }
        return present;
    }

    /** The records that sources point to and that are gone; whether the actor may point to one is asked when it is written. */
    private Set<Ref> lost(Actor actor, ObjectType type, Collection<List<Version>> versions) {
        var program = Actor.system(actor.workspace());
        var wanted = new HashMap<String, Set<UUID>>();
        versions.stream()
                .flatMap(List::stream)
                .flatMap(version -> version.refs(type).stream())
                .forEach(ref -> wanted.computeIfAbsent(ref.object(), o -> new HashSet<>())
                        .add(ref.id()));
        var lost = new HashSet<Ref>();
        wanted.forEach((target, ids) -> {
            var there = reader.read(program, target, ids).keySet();
            ids.stream().filter(id -> !there.contains(id)).forEach(id -> lost.add(new Ref(target, id)));
        });
        return lost;
    }
}
