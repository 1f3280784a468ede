package shuke.kernel.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.ProblemException;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.transfer.ImportRun.Column;
import shuke.kernel.transfer.ImportRun.Counts;
import shuke.kernel.transfer.ImportRun.State;
import shuke.kernel.transfer.ImportRun.Undone;
import shuke.kernel.transfer.csv.CsvFile;
import shuke.kernel.transfer.table.TableText;

/** Takes an upload in and finds out everything that has to be known before the first row is written. */
@Component
class ImportPreparation {
    private final SchemaCatalog catalog;
    private final Access access;
    private final ImportFiles files;
    private final Flattening flattening;
    private final Owners owners;
    private final WishCheck wishes;
    private final Organisation organisation;
    private final Ids ids;
    private final InstantSource clock;

    ImportPreparation(
            SchemaCatalog catalog,
            Access access,
            ImportFiles files,
            Flattening flattening,
            Owners owners,
            WishCheck wishes,
            Organisation organisation,
            Ids ids,
            InstantSource clock) {
        this.catalog = catalog;
        this.access = access;
        this.files = files;
        this.flattening = flattening;
        this.owners = owners;
        this.wishes = wishes;
        this.organisation = organisation;
        this.ids = ids;
        this.clock = clock;
    }

    Upload receive(Actor actor, String fileName, InputStream bytes) {
        return files.store(actor.workspace(), ids.next(), fileName, bytes);
    }

    /** What the options speak of; refused where the actor may not import. */
    ObjectType object(Actor actor, ImportOptions options) {
        var schema = catalog.current(actor.workspace());
        var object = schema.find(options.object())
                .orElseThrow(() -> ProblemException.invalid(schema.unknownObject("object", options.object())));
        access.require(actor, object, Operation.IMPORT);
        return object;
    }

    /** An import ready to run, or a refusal with all that is wrong. */
    Prepared prepare(Actor actor, Upload upload, ImportOptions options) {
        return prepare(actor, upload, options, People.NONE);
    }

    /** @param people whom ids of the other program mean */
    Prepared prepare(Actor actor, Upload upload, ImportOptions options, People people) {
        var object = object(actor, options);
        try {
            return examine(actor, upload, object, options, people);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Prepared examine(Actor actor, Upload upload, ObjectType object, ImportOptions asked, People people)
            throws IOException {
        var paths = new Paths(catalog.current(actor.workspace()), object, actor.isAdministrator());
        var known = known(paths, asked);
        var flat = flattening.flatten(actor.workspace(), upload.id(), asked.sheet(), known);
        var options = flat.isEmpty() ? asked : asked.ofText(TableText.DELIMITER, TableText.CHARSET);
        var file = files.of(actor.workspace(), upload.id());
        var csv = CsvFile.examine(file, options.encoding(), options.delimiter(), known);
        var settings = organisation.current(actor.workspace());
        var region = options.region() == null ? settings.region() : options.region();
        var understood = Understanding.of(csv, paths, options, settings.dateOrder(), region);
        var survey = understood.survey();
        wishes.check(actor, options, understood.mapping(), survey.seen());
        var mapping = owners.known(actor, understood.mapping(), options, survey.owners(), people);
        var run = new ImportRun(
                upload.id(),
                actor.from(ImportRunner.ORIGIN),
                object.name(),
                options.mode(),
                understood.key(),
                options.likely(),
                options.notifies(),
                options.dryRun(),
                upload.name(),
                csv.format(),
                flat.map(Flattening.Flat::sheets).orElse(null),
                columns(mapping, survey, options),
                options.region(),
                options.currency(),
                State.RUNNING,
                null,
                new Counts(survey.total(), 0, 0, 0, 0, 0),
                Undone.NOTHING,
                true,
                0,
                0,
                clock.instant(),
                null,
                null);
        return new Prepared(run, options, options.dryRun() ? seen(actor, mapping, options, survey) : survey.seen());
    }

    private List<SeenColumn> seen(Actor actor, Mapping mapping, ImportOptions options, Survey survey) {
        var strangers = owners.strangers(actor, mapping, options, survey.owners());
        return survey.seen().stream()
                .map(column -> column.with(strangers.getOrDefault(column.heading(), Set.of())))
                .toList();
    }

    /** How many headings somebody has said something of, or mean something by themselves. */
    private static ToIntFunction<List<String>> known(Paths paths, ImportOptions options) {
        var known = new KnownHeadings(paths);
        return headings -> (int) headings.stream()
                .filter(heading -> options.mapping().containsKey(heading)
                        || !known.meanings(heading, options.key()).isEmpty())
                .count();
    }

    private static List<Column> columns(Mapping mapping, Survey survey, ImportOptions options) {
        var columns = new ArrayList<Column>();
        for (var i = 0; i < mapping.width(); i++) {
            var heading = mapping.headings().get(i);
            var target = mapping.targets().get(i);
            var wish = options.mapping().get(heading);
            columns.add(new Column(
                    heading,
                    target == null ? null : target.path(),
                    target == null ? Map.of() : target.values(),
                    survey.orders().get(i),
                    survey.undecided().contains(i),
                    survey.decimalCommas().contains(i),
                    survey.unfit().contains(i),
                    wish != null && wish.create(),
                    survey.several().contains(i)));
        }
        return columns;
    }
}
