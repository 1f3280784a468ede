package shuke.kernel.transfer;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.transfer.csv.Source;
import shuke.matching.standardise.DateOrder;

/** Goes through the file of an import from wherever it stands: once, and again over rows that later ones may have helped. */
@Component
class Passes {
    private final SchemaCatalog catalog;
    private final ImportFiles files;
    private final ErrorStore errors;
    private final Steps steps;
    private final AskedOptions options;
    private final Organisation organisation;
    private final InstantSource clock;

    Passes(
            SchemaCatalog catalog,
            ImportFiles files,
            ErrorStore errors,
            Steps steps,
            AskedOptions options,
            Organisation organisation,
            InstantSource clock) {
        this.catalog = catalog;
        this.files = files;
        this.errors = errors;
        this.steps = steps;
        this.options = options;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** How far a stretch of work came. */
    enum Reached {
        DONE,
        STOPPED,
        /** Paused, cancelled, or somebody else goes on with it. */
        NOT_OURS
    }

    Reached through(ImportRun begun, BooleanSupplier stop) throws IOException, InterruptedException {
        var inputs = inputs(begun);
        var file = files.of(begun.actor().workspace(), begun.id());
        var walk = new Walk(begun, clock);
        try (var rows = RowBatches.behind(begun.position(), file, begun.format(), inputs)) {
            var reached = walk.through(rows, steps::forward, stop);
            if (reached != Reached.DONE) return reached;
        }
        return secondPass(walk, file, inputs, stop);
    }

    /** Rows may point to rows further down: those are tried again, as long as that helps. */
    private Reached secondPass(Walk walk, Source file, RowInput inputs, BooleanSupplier stop)
            throws IOException, InterruptedException {
        var left = Long.MAX_VALUE;
        while (true) {
            var lines = errors.again(walk.run.actor().workspace(), walk.run.id());
            if (lines.length == 0 || lines.length == left) return Reached.DONE;
            left = lines.length;
            try (var rows = RowBatches.only(lines, file, walk.run.format(), inputs)) {
                var reached = walk.through(rows, steps::again, stop);
                if (reached != Reached.DONE) return reached;
            }
        }
    }

    private interface Step {
        Optional<ImportRun> take(ImportRun run, List<PreparedRow> rows, long since);
    }

    /** An import on its way. */
    private static final class Walk {
        private final InstantSource clock;
        private ImportRun run;

        Walk(ImportRun run, InstantSource clock) {
            this.run = run;
            this.clock = clock;
        }

        Reached through(RowBatches rows, Step step, BooleanSupplier stop) throws IOException, InterruptedException {
            var since = clock.millis();
            while (!stop.getAsBoolean()) {
                var batch = rows.next();
                if (batch.isEmpty()) return Reached.DONE;
                var advanced = step.take(run, batch, since);
                if (advanced.isEmpty()) return Reached.NOT_OURS;
                run = advanced.get();
                since = clock.millis();
            }
            return Reached.STOPPED;
        }
    }

    private RowInput inputs(ImportRun run) {
        var asked = options.of(run);
        var targets = new ArrayList<@Nullable Target>();
        var orders = new HashMap<Integer, DateOrder>();
        var commas = new HashSet<Integer>();
        var paths = paths(run);
        for (var column : run.columns()) {
            if (column.decimalComma()) commas.add(targets.size());
            if (column.dates() != null) orders.put(targets.size(), column.dates());
            targets.add(
                    column.path() == null
                            ? null
                            : target(run, column, paths, asked).with(column.values()));
        }
        var headings = run.columns().stream().map(ImportRun.Column::heading).toList();
        var settings = organisation.current(run.actor().workspace());
        return new RowInput(
                new Mapping(headings, targets),
                orders,
                commas,
                run.regional(settings),
                LocalDate.ofInstant(clock.instant(), settings.zoneOf(run.actor())),
                asked.corrections());
    }

    private Paths paths(ImportRun run) {
        var schema = catalog.current(run.actor().workspace());
        return new Paths(schema, schema.object(run.object()), run.actor().isAdministrator());
    }

    /** What a rehearsal only plans is there by the time of the real import. */
    private static Target target(ImportRun run, ImportRun.Column column, Paths paths, ImportOptions asked) {
        var path = requireNonNull(column.path());
        var wish = asked.mapping().get(column.heading());
        if (run.dryRun() && wish != null && wish.newField() != null)
            return Target.planned(wish.newField().planned(path));
        var target = paths.find(path)
                .orElseThrow(() -> ProblemException.invalid(Problem.at(
                        column.heading(),
                        "importUnknownTarget",
                        path,
                        paths.object().label())));
        return run.dryRun() && wish != null ? target.planning(wish.add()) : target;
    }
}
