package shuke.kernel.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.transfer.ImportRun.Column;
import shuke.kernel.transfer.ImportRun.Counts;
import shuke.kernel.transfer.ImportRun.State;
import shuke.kernel.transfer.csv.CsvFile;
import shuke.kernel.transfer.csv.Source;

/** Takes an upload in and finds out everything that has to be known before the first row is written. */
@Component
class ImportPreparation {
    private final SchemaCatalog catalog;
    private final Access access;
    private final ImportFiles files;
    private final Owners owners;
    private final Ids ids;
    private final InstantSource clock;

    ImportPreparation(
            SchemaCatalog catalog, Access access, ImportFiles files, Owners owners, Ids ids, InstantSource clock) {
        this.catalog = catalog;
        this.access = access;
        this.files = files;
        this.owners = owners;
        this.ids = ids;
        this.clock = clock;
    }

    /** An import ready to run, its file stored; or a refusal with all that is wrong, nothing being left behind. */
    ImportRun prepare(Actor actor, String fileName, InputStream upload, ImportOptions options) {
        var object = object(actor, options.object());
        access.require(actor, object, Operation.IMPORT);
        var id = ids.next();
        var file = files.store(actor.workspace(), id, upload);
        var isKept = false;
        try {
            var run = examine(actor, id, fileName, file, object, options);
            isKept = true;
            return run;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            if (!isKept) files.delete(actor.workspace(), id);
        }
    }

    private ObjectType object(Actor actor, String name) {
        return catalog.current(actor.workspace())
                .find(name)
                .orElseThrow(() -> ProblemException.invalid(Problem.at("object", "unknownObject", name)));
    }

    private ImportRun examine(
            Actor actor, UUID id, String fileName, Source file, ObjectType object, ImportOptions options)
            throws IOException {
        var csv = CsvFile.examine(file, options.encoding(), options.delimiter());
        var paths = new Paths(catalog.current(actor.workspace()), object, actor.isAdministrator());
        var mapping = MappingPlan.of(paths, csv.header(), options);
        if (mapping.unmapped().size() == mapping.width()) {
            throw ProblemException.invalid(
                    Problem.of("importNothingMapped", object.label(), String.join(", ", mapping.unmapped())));
        }
        var key = KeyChoice.of(object, options, mapping);
        var survey = Survey.of(csv, mapping, options);
        return new ImportRun(
                id,
                actor.from(ImportRunner.ORIGIN),
                object.name(),
                options.mode(),
                key,
                options.dryRun(),
                fileName,
                csv.format(),
                columns(owners.known(actor, mapping, options, survey.owners()), survey),
                options.region(),
                options.currency(),
                State.RUNNING,
                null,
                new Counts(survey.total(), 0, 0, 0, 0, 0),
                0,
                0,
                clock.instant(),
                null,
                null);
    }

    private static List<Column> columns(Mapping mapping, Survey survey) {
        var columns = new ArrayList<Column>();
        for (var i = 0; i < mapping.width(); i++) {
            var heading = mapping.headings().get(i);
            var target = mapping.targets().get(i);
            columns.add(new Column(
                    heading,
                    target == null ? null : target.path(),
                    target == null ? Map.of() : target.values(),
                    survey.orders().get(i),
                    survey.undecided().contains(heading),
                    survey.decimalCommas().contains(i)));
        }
        return columns;
    }

    void forget(ImportRun run) {
        files.delete(run.actor().workspace(), run.id());
    }
}
