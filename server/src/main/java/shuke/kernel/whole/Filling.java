package shuke.kernel.whole;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Roles;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.file.FileContents;
import shuke.kernel.file.Place;
import shuke.kernel.file.SealedFiles;
import shuke.kernel.identity.Succession;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.record.Planting;
import shuke.kernel.record.Transcripts;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.SystemFields;
import tools.jackson.core.JacksonException;

/** Puts everything but objects and fields into an empty workspace, within one transaction. */
@Component
class Filling {
    private static final int AT_ONCE = 500;
    private static final long UNLIMITED = Long.MAX_VALUE / 2;

    private final Emptiness emptiness;
    private final Succession succession;
    private final SchemaCatalog catalog;
    private final Transcripts transcripts;
    private final TableStore tables;
    private final TableText text;
    private final SealedFiles files;
    private final Roles roles;
    private final Organisation organisation;

    Filling(
            Emptiness emptiness,
            Succession succession,
            SchemaCatalog catalog,
            Transcripts transcripts,
            TableStore tables,
            TableText text,
            SealedFiles files,
            Roles roles,
            Organisation organisation) {
        this.emptiness = emptiness;
        this.succession = succession;
        this.catalog = catalog;
        this.transcripts = transcripts;
        this.tables = tables;
        this.text = text;
        this.files = files;
        this.roles = roles;
        this.organisation = organisation;
    }

    /**
     * @param progress told how many records there were so far
     * @return how many there were
     */
    long fill(Actor actor, WholeFile file, LongConsumer progress) {
        var workspace = actor.workspace();
        emptiness.require(workspace);
        var before = succession.people(workspace);
        var schema = catalog.current(workspace);
        transcripts.clear(workspace, schema.object(SystemFields.USER));
        TableList.shipped().taken().reversed().forEach(table -> tables.clear(workspace, table));
        var work = new Work(workspace, schema, transcripts.begin(workspace, schema), progress);
        try {
            file.read(work::take);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        work.planting.end();
        if (actor.isSystem()) succession.pass(workspace, before);
        else succession.settle(workspace, before);
        roles.reread(actor);
        organisation.reread(workspace);
        return work.records;
    }

    /** Goes through the entries of a file. */
    private final class Work {
        private final Workspace workspace;
        private final Schema schema;
        private final Planting planting;
        private final LongConsumer progress;
        private long records;

        Work(Workspace workspace, Schema schema, Planting planting, LongConsumer progress) {
            this.workspace = workspace;
            this.schema = schema;
            this.planting = planting;
            this.progress = progress;
        }

        void take(String name, InputStream bytes) throws IOException {
            try {
                if (name.equals(Entries.COUNTERS)) counters(bytes);
                else if (name.startsWith(Entries.TABLES)) table(inner(name, Entries.TABLES), bytes);
                else if (name.startsWith(Entries.RECORDS)) records(inner(name, Entries.RECORDS), bytes);
                else if (name.startsWith(Entries.FILES)) file(inner(name, Entries.FILES), bytes);
            } catch (JacksonException
                    | DateTimeException
                    | IllegalArgumentException
                    | NonTransientDataAccessException unfit) {
                throw ProblemException.invalid(Problem.of("wholeUnfit", name));
            }
        }

        private static String inner(String name, String folder) {
            var end = name.endsWith(Entries.LINES) ? name.length() - Entries.LINES.length() : name.length();
            return name.substring(folder.length(), end);
        }

        private void counters(InputStream bytes) throws IOException {
            for (var each : Json.EXACT.readTree(bytes.readAllBytes()).properties()) {
                var place = each.getKey().split("\\.", 2);
                planting.count(
                        schema.object(place[0]), place[1], each.getValue().longValue());
            }
        }

        private void table(String name, InputStream bytes) throws IOException {
            var table = TableList.shipped()
                    .find(name)
                    .orElseThrow(() -> ProblemException.invalid(Problem.of("wholeUnfit", name)));
            lines(bytes, some -> {
                var rows = some.stream()
                        .map(line -> text.sealed(workspace, table, line))
                        .toList();
                tables.put(
                        workspace,
                        table,
                        rows.getFirst().propertyNames(),
                        rows.stream().map(Json.EXACT::writeValueAsString).toList());
            });
        }

        private void records(String name, InputStream bytes) throws IOException {
            var object = schema.object(name);
            lines(bytes, some -> {
                planting.put(
                        object,
                        some.stream()
                                .map(line -> TranscriptText.read(object, line))
                                .toList());
                records += some.size();
                progress.accept(records);
            });
        }

        private void file(String id, InputStream bytes) {
            var place = Place.of(workspace, FileContents.OBJECT, UUID.fromString(id));
            try (var draft = files.draft(place, bytes, UNLIMITED)) {
                draft.keep();
            }
            progress.accept(records);
        }
    }

    private interface Taker {
        void take(List<String> lines);
    }

    /** Some at a time. */
    private static void lines(InputStream bytes, Taker taker) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        var some = new ArrayList<String>();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            some.add(line);
            if (some.size() == AT_ONCE) {
                taker.take(some);
                some.clear();
            }
        }
        if (!some.isEmpty()) taker.take(some);
    }
}
