package shuke.kernel.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.LongWork;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.transfer.ImportRun.State;
import shuke.matching.standardise.DateOrder;

/** Runs imports in the background, batch by batch, from wherever they stand. */
@Component
class ImportRunner implements LongWork {
    static final String ORIGIN = "import";

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final SchemaCatalog catalog;
    private final ImportFiles files;
    private final ImportStore imports;
    private final BatchWriter batches;
    private final InstantSource clock;

    ImportRunner(
            SchemaCatalog catalog, ImportFiles files, ImportStore imports, BatchWriter batches, InstantSource clock) {
        this.catalog = catalog;
        this.files = files;
        this.imports = imports;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ORIGIN;
    }

    @Override
    public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
        var run = imports.find(workspace, work)
                .filter(found -> found.state() == State.RUNNING)
                .orElse(null);
        if (run == null) return Ending.OVER;
        try {
            return goOn(run, stop);
        } catch (ProblemException refusal) {
            end(run, State.FAILED, refusal.problems().getFirst());
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.error("the file of import {} cannot be read", work, unreadable);
            end(run, State.PAUSED, Problem.of("importFileUnreadable"));
        } catch (DataAccessResourceFailureException full) {
            LOG.error("import {} waits: the database does not take more", work, full);
            end(run, State.PAUSED, Problem.of("importStorageFull"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Ending.INTERRUPTED;
        }
        return Ending.OVER;
    }

    private Ending goOn(ImportRun begun, BooleanSupplier stop) throws IOException, InterruptedException {
        var file = files.of(begun.id());
        if (!Files.isReadable(file)) {
            end(begun, State.PAUSED, Problem.of("importFileGone"));
            return Ending.OVER;
        }
        imports.begun(begun, clock.instant());
        try (var rows = RowBatches.behind(begun.position(), file, begun.format(), inputs(begun))) {
            var run = begun;
            var since = clock.millis();
            while (!stop.getAsBoolean()) {
                var batch = rows.next();
                if (batch.isEmpty()) {
                    end(run, State.DONE, null);
                    return Ending.OVER;
                }
                var now = clock.millis();
                var advanced = batches.write(run, batch, clock.millis() - since);
                if (advanced.isEmpty()) return Ending.OVER; // paused, cancelled, or somebody else goes on with it
                run = advanced.get();
                since = now;
            }
            return Ending.INTERRUPTED;
        }
    }

    private void end(ImportRun run, State state, @Nullable Problem problem) {
        var isOver = state == State.DONE || state == State.FAILED;
        imports.change(
                run.actor().workspace(), run.id(), State.RUNNING, state, problem, isOver ? clock.instant() : null);
    }

    private RowInput inputs(ImportRun run) {
        var schema = catalog.current(run.actor().workspace());
        var object = schema.object(run.object());
        var paths = new Paths(schema, object);
        var targets = new ArrayList<@Nullable Target>();
        var orders = new HashMap<Integer, DateOrder>();
        for (var column : run.columns()) {
            if (column.dates() != null) orders.put(targets.size(), column.dates());
            var path = column.path();
            targets.add(
                    path == null
                            ? null
                            : paths.find(path)
                                    .orElseThrow(() -> ProblemException.invalid(
                                            Problem.at(column.heading(), "importUnknownTarget", path, object.label())))
                                    .with(column.values()));
        }
        var headings = run.columns().stream().map(ImportRun.Column::heading).toList();
        return new RowInput(new Mapping(headings, targets), orders, run.actor().zone());
    }
}
