package shuke.kernel.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;
import shuke.kernel.file.SealedFiles;
import shuke.kernel.file.TestFiles;
import shuke.kernel.filter.Filter;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Change;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;
import shuke.kernel.schema.SchemaEditor;
import shuke.kernel.schema.SchemaNews;
import shuke.kernel.schema.ValueConverter;
import shuke.support.Rooms;
import shuke.support.TestDatabase;
import shuke.support.TestWorkspace;

/** A workspace in which files are imported, in the words of the tests. Imports run when a test says so, not by themselves. */
final class ImportWorld {
    final TestWorkspace workspace;
    final Imports imports;
    final ImportSets sets;
    final ImportPreview preview;
    final SavedMappings mappings;
    final ImportFiles files;
    final Organisation organisation;
    final Path folder;
    final Actor maria;
    final Actor pedro;
    private final ImportRunner runner;
    private final SetRunner setRunner;
    private final RecordWriter writer;
    private final RecordReader reader;

    private ImportWorld(TestWorkspace workspace, AnnotationConfigApplicationContext context, Path folder) {
        this.folder = folder;
        this.workspace = workspace;
        this.imports = context.getBean(Imports.class);
        this.sets = context.getBean(ImportSets.class);
        this.preview = context.getBean(ImportPreview.class);
        this.mappings = context.getBean(SavedMappings.class);
        this.files = context.getBean(ImportFiles.class);
        this.organisation = context.getBean(Organisation.class);
        this.runner = context.getBean(ImportRunner.class);
        this.setRunner = context.getBean(SetRunner.class);
        this.writer = context.getBean(RecordWriter.class);
        this.reader = context.getBean(RecordReader.class);
        this.maria = person("Maria", "administrator");
        this.pedro = person("Pedro", "salesperson");
    }

    static ImportWorld of(String... yaml) {
        return in(TestWorkspace.of(yaml));
    }

    static ImportWorld in(TestWorkspace workspace) {
        var folder = folder();
        var context = Rooms.over(workspace, Clock.systemUTC(), "transfer");
        context.registerBean(SealedFiles.class, () -> TestFiles.in(folder));
        context.registerBean(SchemaEditor.class, () -> editor(workspace, context));
        context.refresh();
        return new ImportWorld(workspace, context, folder);
    }

    private static SchemaEditor editor(TestWorkspace workspace, AnnotationConfigApplicationContext context) {
        return new SchemaEditor(
                TestDatabase.dataSource(),
                workspace.db(),
                workspace.rules(),
                new SchemaNews(workspace.catalog(), List.of()),
                context.getBean(ValueConverter.class),
                context.getBean(Access.class),
                List::of);
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("imports");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Actor person(String name, String role) {
        var values = new java.util.HashMap<String, @Nullable Object>(Map.of("name", name, "role", role));
        var user = workspace.catalog().current(workspace.workspace()).object("user");
        if (user.find("email").isPresent()) values.put("email", name.toLowerCase(Locale.ROOT) + "@example.com");
        var create = new Change.Create(null, values);
        var id = writer.write(Actor.system(workspace.workspace()), Batch.of("user", create))
                .getFirst()
                .row()
                .id();
        return new Actor(workspace.workspace(), id, name, role, Locale.ENGLISH, ZoneId.of("UTC"), "api");
    }

    /** What somebody may do changes while her import goes on. */
    void playsNow(Actor person, String role) {
        var change = new Change.Update(person.user(), null, Map.of("role", role));
        writer.write(Actor.system(workspace.workspace()), Batch.of("user", change));
    }

    UUID start(String options, String csv) {
        return start(options, csv.getBytes(StandardCharsets.UTF_8));
    }

    UUID start(String options, byte[] file) {
        return start(maria, options, file);
    }

    UUID start(Actor actor, String options, byte[] file) {
        try (var upload = imports.receive(actor, "file.csv", new ByteArrayInputStream(file))) {
            return imports.start(actor, upload, options);
        }
    }

    /** As if time had passed since. */
    void endedLongAgo(UUID id) {
        workspace
                .records()
                .execute(
                        "update %s.import_run set finished_at = finished_at - interval '31 days' where id = ?"
                                .formatted(workspace.schemaName()),
                        id);
    }

    /** Imports to the end. */
    ImportRun run(String options, String csv) {
        return run(start(options, csv));
    }

    ImportRun run(UUID id) {
        runner.goOn(workspace.workspace(), id, () -> false);
        return read(id);
    }

    /** Imports so many batches, as if the program ended then. */
    ImportRun run(UUID id, int batches) {
        var left = new int[] {batches};
        runner.goOn(workspace.workspace(), id, () -> left[0]-- <= 0);
        return read(id);
    }

    /** Goes on with a file of several tables, to the end or to where it waits. */
    ImportSet runSet(UUID id) {
        setRunner.goOn(workspace.workspace(), id, () -> false);
        return set(id);
    }

    /** Goes on with it for so many batches, as if the program ended then. */
    ImportSet runSet(UUID id, int batches) {
        var left = new int[] {batches};
        setRunner.goOn(workspace.workspace(), id, () -> left[0]-- <= 0);
        return set(id);
    }

    ImportSet set(UUID id) {
        return sets.find(maria, id).orElseThrow();
    }

    ImportRun read(UUID id) {
        return imports.read(maria, id);
    }

    /** What the values of a column would become, as {@code text state becomes proposed}. */
    List<String> meanings(ImportRun run, String heading) {
        return column(run, heading).values().stream()
                .map(value -> String.join(
                        " ",
                        value.text(),
                        value.rows() + "",
                        value.state().name(),
                        String.valueOf(value.becomes()),
                        String.valueOf(value.proposed())))
                .toList();
    }

    MeantColumn column(ImportRun run, String heading) {
        return preview.meanings(maria, run).stream()
                .filter(column -> column.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    /** The codes of what is wrong with single rows. */
    List<String> wrong(ImportRun run) {
        return imports.refusals(run, 100).stream()
                .map(refusal -> refusal.row() + " " + refusal.problem().code())
                .toList();
    }

    String refused(ImportRun run) {
        var out = new ByteArrayOutputStream();
        try {
            imports.writeRefused(run, Locale.ENGLISH, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The files of the wrong rows of several tables, by name. */
    Map<String, String> refused(ImportSet set) throws IOException {
        var out = new ByteArrayOutputStream();
        sets.writeRefused(set, Locale.ENGLISH, out);
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    UUID create(String object, Map<String, @Nullable Object> values) {
        return writer.write(maria, Batch.of(object, new Change.Create(null, values)))
                .getFirst()
                .row()
                .id();
    }

    void change(String object, UUID id, Map<String, @Nullable Object> values) {
        writer.write(maria, Batch.of(object, new Change.Update(id, null, values)));
    }

    void delete(String object, UUID id) {
        writer.write(maria, Batch.of(object, new Change.Delete(id, null)));
    }

    /** The only record for which a condition holds. */
    Row only(String object, String condition) {
        var query = new Query(object, new Filter.Text(condition), List.of(), List.of(), 2, null, false, false);
        var found = reader.page(maria, query).items();
        if (found.size() != 1) throw new AssertionError(found.size() + " records where " + condition);
        return found.getFirst();
    }
}
