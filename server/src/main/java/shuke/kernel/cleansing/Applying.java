package shuke.kernel.cleansing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.cleansing.Finding.State;
import shuke.kernel.cleansing.FindingDecisions.Choice;
import shuke.kernel.cleansing.FindingDecisions.Result;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Held;
import shuke.kernel.record.HeldValues;
import shuke.kernel.record.Outcome;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;
import shuke.matching.standardise.PersonName;

/** Does what was decided about findings of one object, and takes it back, through the way of every change of records. */
@Component
class Applying {
    private final FindingStore store;
    private final Showing showing;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final Access access;
    private final InstantSource clock;

    Applying(
            FindingStore store,
            Showing showing,
            RecordReader reader,
            RecordWriter writer,
            Access access,
            InstantSource clock) {
        this.store = store;
        this.showing = showing;
        this.reader = reader;
        this.writer = writer;
        this.access = access;
        this.clock = clock;
    }

    /** What is to be done about one finding, and what is told of it then. */
    private record Deed(
            Kept finding, Change change, @Nullable Object before) {}

    /**
     * @param choices by finding; one that has none is put right as proposed
     * @param order the order that it is part of; null for none
     */
    List<Result> accept(Actor actor, List<Kept> findings, Map<UUID, Choice> choices, @Nullable UUID order) {
        var seen = showing.of(actor, findings.getFirst().object(), findings).stream()
                .collect(Collectors.toMap(Finding::id, finding -> finding));
        var results = new ArrayList<Result>();
        var deeds = new ArrayList<Deed>();
        var touched = new HashSet<UUID>();
        for (var kept : findings) {
            var finding = seen.get(kept.id());
            if (finding == null) throw ProblemException.notFound();
            var choice = choices.getOrDefault(kept.id(), new Choice(kept.id(), null, false, null));
            var problem = problem(finding, choice);
            if (problem == null) {
                var version = touched.add(kept.record()) ? choice.version() : null;
                deeds.add(new Deed(kept, change(finding, choice, version), HeldValues.plain(finding.value())));
            } else {
                results.add(Result.refused(kept.id(), problem));
            }
        }
        results.addAll(done(actor, deeds, State.APPLIED, order));
        return results;
    }

    private static @Nullable Problem problem(Finding finding, Choice choice) {
        if (finding.state() != State.OPEN) return Problem.of("cleansingDecided");
        if (finding.kind() == Kind.STALE) return null;
        if (finding.field() == null) return Problem.of("cleansingByHand");
        return choice.given() || finding.suggestion() != null ? null : Problem.at(finding.field(), "cleansingNothing");
    }

    private static Change change(Finding finding, Choice choice, @Nullable Long version) {
        var record = finding.record().id();
        if (finding.field() == null) return new Change.Delete(record, version);
        var suggestion = finding.suggestion();
        var value = choice.given() || suggestion == null ? choice.value() : input(suggestion.value());
        return new Change.Update(record, version, Collections.singletonMap(finding.field(), value));
    }

    /** A value of a row as a record takes it. */
    private static @Nullable Object input(@Nullable Object value) {
        return switch (value) {
            case Ref ref -> ref.id().toString();
            case PersonName name -> HeldValues.plain(name);
            case List<?> many -> many.stream().map(Applying::input).toList();
            case null, default -> Plain.of(value);
        };
    }

    List<Result> undo(Actor actor, List<Kept> findings) {
        var name = findings.getFirst().object();
        var ids = findings.stream().map(Kept::record).collect(Collectors.toSet());
        var known = reader.kept(actor, name, ids); // also what lies in the recycle bin
        var rows = reader.read(actor, name, ids);
        var results = new ArrayList<Result>();
        var deeds = new ArrayList<Deed>();
        for (var kept : findings) {
            if (!known.contains(kept.record())) throw ProblemException.notFound();
            var problem = problem(actor, kept, rows.get(kept.record()));
            if (problem == null) deeds.add(new Deed(kept, back(actor, kept), null));
            else results.add(Result.refused(kept.id(), problem));
        }
        results.addAll(done(actor, deeds, State.UNDONE, null));
        return results;
    }

    private @Nullable Problem problem(Actor actor, Kept kept, @Nullable Row now) {
        if (kept.state() != State.APPLIED || kept.told() == null) return Problem.of("cleansingDecided");
        if (kept.field().isEmpty()) return null;
        if (now == null) return Problem.of("notFound");
        var field = access.sight(actor).view().object(kept.object()).find(kept.field());
        if (field.isEmpty()) throw ProblemException.notFound();
        return HeldValues.isSame(
                        HeldValues.plain(now.get(kept.field())), kept.told().after())
                ? null
                : Problem.at(kept.field(), "changedSince", field.get().label());
    }

    private Change back(Actor actor, Kept kept) {
        if (kept.field().isEmpty()) return new Change.Restore(kept.record());
        var field = access.sight(actor).schema().object(kept.object()).field(kept.field());
        var told = kept.told();
        var before = HeldValues.value(field.type(), told == null ? null : told.before());
        return new Change.Update(kept.record(), null, Map.of(kept.field(), new Held(before)));
    }

    private List<Result> done(Actor actor, List<Deed> deeds, State to, @Nullable UUID order) {
        if (deeds.isEmpty()) return List.of();
        var object = deeds.getFirst().finding().object();
        var outcomes = writer.writeEach(
                actor, new Batch(object, deeds.stream().map(Deed::change).toList()));
        var results = new ArrayList<Result>();
        for (var i = 0; i < outcomes.size(); i++) {
            var kept = deeds.get(i).finding();
            switch (outcomes.get(i)) {
                case Outcome.Refused(var problems, var _) -> results.add(new Result(kept.id(), problems));
                case Outcome.Written(var _, var row, var _, var _) -> {
                    var after = kept.field().isEmpty() ? null : HeldValues.plain(row.get(kept.field()));
                    var told = to == State.APPLIED
                            ? new Kept.Told(null, deeds.get(i).before(), after)
                            : null;
                    store.decide(actor, kept, to, told, order, clock.instant());
                    results.add(new Result(kept.id(), List.of()));
                }
            }
        }
        return results;
    }
}
