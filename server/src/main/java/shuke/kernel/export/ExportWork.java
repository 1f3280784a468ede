package shuke.kernel.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.export.ExportRun.State;
import shuke.kernel.job.LongWork;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;

/** Writes the file of an export. It is kept whole or not at all: after a crash it is begun anew. */
@Component
class ExportWork implements LongWork {
    static final String KIND = "export";

    private final ExportStore store;
    private final ExportFiles files;
    private final Access access;
    private final Organisation organisation;
    private final RecordReader reader;
    private final InstantSource clock;

    ExportWork(
            ExportStore store,
            ExportFiles files,
            Access access,
            Organisation organisation,
            RecordReader reader,
            InstantSource clock) {
        this.store = store;
        this.files = files;
        this.access = access;
        this.organisation = organisation;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
        var run = store.find(workspace, work)
                .filter(found -> found.state() == State.RUNNING)
                .orElse(null);
        if (run == null) return Ending.OVER;
        try {
            write(run, stop);
        } catch (RowsStream.Halted halted) {
            return stop.getAsBoolean() ? Ending.INTERRUPTED : Ending.OVER;
        } catch (ProblemException refusal) {
            store.fail(run, Problem.words(refusal.problems()), clock.instant());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return Ending.OVER;
    }

    private void write(ExportRun run, BooleanSupplier stop) throws IOException {
        var order = run.order();
        var actor = allowed(run);
        store.count(run, reader.count(actor, run.object(), order.asked()));
        var schema = access.sight(actor).view();
        var columns = Column.of(schema, schema.object(run.object()), order.fields(), actor.locale());
        var zone = organisation.current(actor.workspace()).zoneOf(actor);
        try (var rows = new RowsStream(
                        cursor -> reader.page(allowed(run), query(run, cursor)),
                        written -> !stop.getAsBoolean() && store.progress(run, written),
                        out -> RowsWriter.of(order, columns, new Cells(actor.locale(), zone), out));
                var draft = files.draft(run, rows)) {
            draft.keep();
            if (!store.done(run, rows.written(), draft.size(), clock.instant())) {
                files.remove(actor.workspace(), run.id());
            }
        }
    }

    /** With the role that she has by now: what is taken from her meanwhile is taken out no more. */
    private Actor allowed(ExportRun run) {
        var actor = access.renewed(run.actor());
        var sight = access.sight(actor);
        access.require(sight, sight.view().object(run.object()), Operation.EXPORT);
        return actor;
    }

    private static Query query(ExportRun run, @Nullable String cursor) {
        var order = run.order();
        return new Query(run.object(), order.asked(), order.sort(), order.fields(), Query.MOST, cursor, false, false);
    }
}
