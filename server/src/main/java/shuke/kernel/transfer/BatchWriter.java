package shuke.kernel.transfer;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Outcome;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.transfer.ImportRun.Column;

/** Writes the rows of a batch, in the transaction of whoever calls, and tells of each what became of it. */
@Component
class BatchWriter {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    /** So many times the rows of a batch are tried again, each time behind those they point to. */
    private static final int ROUNDS = 20;

    private final RecordWriter writer;
    private final SchemaCatalog catalog;
    private final Organisation organisation;
    private final Access access;

    BatchWriter(RecordWriter writer, SchemaCatalog catalog, Organisation organisation, Access access) {
        this.writer = writer;
        this.catalog = catalog;
        this.organisation = organisation;
        this.access = access;
    }

    /** Whoever started it, with the rights that she has by now; what she may no longer do does not go on either. */
    private Actor entitled(ImportRun run) {
        var by = access.renewed(run.actor());
        access.require(by, catalog.current(by.workspace()).object(run.object()), Operation.IMPORT);
        return by;
    }

    BatchResults write(ImportRun run, List<PreparedRow> rows) {
        var by = entitled(run);
        var settings = organisation.current(by.workspace());
        var missing = new MissingLinks(
                made(run),
                (object, changes) -> written(
                        run,
                        by,
                        changes,
                        some -> new Batch(
                                object, some, run.regional(settings), false, Batch.Likely.TOLD, !run.notifies())));
        var links = OwnLinks.of(catalog.current(run.actor().workspace()).object(run.object()));
        var readable = rows.stream().filter(PreparedRow::isReadable).toList();
        var changes = readable.stream().map(row -> change(run, row.input())).toList();
        var twins = Twins.of(changes);
        var first = inOrder(run, by, links, twins.first());
        var filled = missing.fill(twins.first(), first, again -> inOrder(run, by, links, again));
        var next = twins.outcomes(filled).iterator();
        var results = new BatchResults(run.dryRun() ? new Sampling(readable(run, by)) : null);
        results.linked(missing.made());
        for (var row : rows) {
            if (row.isLeftOut()) {
                results.leftOut();
                continue;
            }
            var outcome = row.isReadable() ? next.next() : new Outcome.Refused(row.problems());
            if (links.areMissingIn(outcome) && outcome instanceof Outcome.Refused refused) {
                results.addWaiting(row.line(), refused);
            } else {
                results.add(row, outcome);
            }
        }
        return results;
    }

    /** A row may point to another row of the file, such as a company to its parent: then it is written after that one. */
    private List<Outcome> inOrder(ImportRun run, Actor by, OwnLinks links, List<Change> changes) {
        var outcomes = new ArrayList<>(settled(run, by, changes));
        var waiting = waiting(links, outcomes);
        for (var round = 0; !waiting.isEmpty() && round < ROUNDS; round++) {
            var again = settled(run, by, waiting.stream().map(changes::get).toList());
            for (var i = 0; i < again.size(); i++) outcomes.set(waiting.get(i), again.get(i));
            var still = waiting(links, outcomes);
            if (still.size() == waiting.size()) return outcomes;
            waiting = still;
        }
        return outcomes;
    }

    private static List<Integer> waiting(OwnLinks links, List<Outcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .filter(i -> links.areMissingIn(outcomes.get(i)))
                .boxed()
                .toList();
    }

    private static Change change(ImportRun run, Map<String, @Nullable Object> input) {
        return switch (run.mode()) {
            case CREATE -> new Change.Create(null, input);
            case UPDATE -> new Change.UpdateBy(requireNonNull(run.key()), input);
            case UPSERT -> new Change.Upsert(requireNonNull(run.key()), input);
        };
    }

    /** The fields that the file says something of, as far as she may read them. */
    private Set<String> readable(ImportRun run, Actor by) {
        var sight = access.sight(by);
        return run.columns().stream()
                .flatMap(column -> Stream.ofNullable(column.path()))
                .map(path -> path.split("\\.", 2)[0])
                .filter(field -> sight.right(run.object(), field).isReadable())
                .collect(Collectors.toSet());
    }

    /** The columns whose records are made where there are none. */
    private List<MadeLink> made(ImportRun run) {
        var schema = catalog.current(run.actor().workspace());
        var paths = new Paths(schema, schema.object(run.object()), run.actor().isAdministrator());
        return run.columns().stream()
                .filter(Column::create)
                .flatMap(column -> Optional.ofNullable(column.path()).flatMap(paths::find).stream())
                .flatMap(target -> MadeLink.of(schema, target).stream())
                .toList();
    }

    private List<Outcome> written(ImportRun run, Actor by, List<Change> changes) {
        var regional = run.regional(organisation.current(by.workspace()));
        return written(
                run,
                by,
                changes,
                some -> new Batch(run.object(), some, regional, keepsOrigin(run), likely(run), !run.notifies()));
    }

    /** A row that fails the whole batch is found by halves, so that the others are written. */
    private List<Outcome> written(ImportRun run, Actor by, List<Change> changes, Function<List<Change>, Batch> batch) {
        if (changes.isEmpty()) return List.of();
        try {
            return writer.writeEach(by, batch.apply(changes));
        } catch (ProblemException refusal) {
            if (refusal.kind() != Kind.CONFLICT && refusal.kind() != Kind.INVALID) throw refusal;
            return changes.size() == 1
                    ? List.of(new Outcome.Refused(refusal.problems()))
                    : halves(run, by, changes, batch);
        } catch (DataAccessResourceFailureException unreachable) {
            throw unreachable;
        } catch (NonTransientDataAccessException failure) {
            if (changes.size() > 1) return halves(run, by, changes, batch);
            LOG.error("a row of import {} could not be written", run.id(), failure);
            return List.of(new Outcome.Refused(List.of(Problem.of("importRowFailed"))));
        }
    }

    private static Batch.Likely likely(ImportRun run) {
        return run.likely() == ImportOptions.Likely.CREATE ? Batch.Likely.TOLD : Batch.Likely.REFUSED;
    }

    /** Rows that are likely to be of one thing with records change these, where that is what was wanted. */
    private List<Outcome> settled(ImportRun run, Actor by, List<Change> changes) {
        var outcomes = new ArrayList<>(written(run, by, changes));
        if (run.likely() != ImportOptions.Likely.UPDATE) return outcomes;
        var again = new TreeMap<Integer, Change>();
        for (var i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused refused && changes.get(i) instanceof Change.Create create) {
                var place = i;
                refused.likeliest().ifPresent(id -> again.put(place, new Change.Update(id, null, create.input())));
            }
        }
        var next = written(run, by, List.copyOf(again.values())).iterator();
        again.keySet().forEach(place -> outcomes.set(place, next.next()));
        return outcomes;
    }

    private static boolean keepsOrigin(ImportRun run) {
        return run.columns().stream().anyMatch(column -> Paths.isOrigin(column.path()));
    }

    private List<Outcome> halves(ImportRun run, Actor by, List<Change> changes, Function<List<Change>, Batch> batch) {
        var middle = changes.size() / 2;
        return Stream.concat(
                        written(run, by, changes.subList(0, middle), batch).stream(),
                        written(run, by, changes.subList(middle, changes.size()), batch).stream())
                .toList();
    }
}
