package shuke.kernel.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;

/** What a file of somebody says, told to herself and nobody else. */
@Service
public class ImportPreview {
    private final ColumnMeanings meanings;
    private final AskedOptions options;
    private final ImportFiles files;
    private final KeptSamples samples;
    private final SampleLabels labels;
    private final Access access;

    ImportPreview(
            ColumnMeanings meanings,
            AskedOptions options,
            ImportFiles files,
            KeptSamples samples,
            SampleLabels labels,
            Access access) {
        this.meanings = meanings;
        this.options = options;
        this.files = files;
        this.samples = samples;
        this.labels = labels;
        this.access = access;
    }

    /**
     * What the values of its columns become; nothing for an import that was no rehearsal.
     *
     * @param run hers, see {@link Imports#readOwn}
     */
    public List<MeantColumn> meanings(Actor actor, ImportRun run) {
        return meanings.of(actor, run);
    }

    /**
     * Some rows of a rehearsal, in the order of the file: of records that the reader sees, what they are called.
     *
     * @param run hers, see {@link Imports#readOwn}
     */
    public List<Sample> samples(Actor actor, ImportRun run, Sample.Kind kind) {
        var view = access.sight(actor);
        var picked = samples.of(run).stream()
                .filter(one -> one.kind() == kind)
                .map(one -> one.in(actor.locale()))
                .map(sample ->
                        sample.only(field -> view.right(run.object(), field).isReadable()))
                .toList();
        return labels.on(actor, picked);
    }

    /** The cells of rows as they are meant, by the line where a row begins; none for others than whoever started it, or when the file is gone. */
    public Map<Long, List<String>> cells(Actor actor, ImportRun run, List<Long> lines) {
        try {
            if (!isHers(actor, run) || !files.isThere(actor.workspace(), run.id())) return Map.of();
            var headings = run.columns().stream().map(ImportRun.Column::heading).toList();
            var corrections = options.of(run).corrections();
            var cells = new LinkedHashMap<Long, List<String>>();
            try (var rows = run.format().open(files.of(actor.workspace(), run.id()))) {
                var meant = new FileRows(rows, headings, corrections);
                for (var line : lines.stream().sorted().distinct().toList()) cells.put(line, meant.at(line));
            }
            return cells;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The column that a problem with a row is about; nothing for one with the row as a whole. */
    public static Optional<String> heading(ImportRun run, Problem problem) {
        var field = problem.field();
        if (field == null) return Optional.empty();
        return run.columns().stream()
                .filter(column -> column.heading().equals(field) || isOf(column, field))
                .map(ImportRun.Column::heading)
                .findFirst();
    }

    private static boolean isOf(ImportRun.Column column, String field) {
        var path = column.path();
        return path != null && (path.equals(field) || path.startsWith(field + "."));
    }

    private static boolean isHers(Actor actor, ImportRun run) {
        return run.actor().user().equals(actor.user());
    }
}
