package shuke.kernel.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.ImportPreview;
import shuke.kernel.transfer.ImportRun;
import shuke.kernel.transfer.Imports;
import shuke.kernel.transfer.MeantColumn;
import shuke.kernel.transfer.Sample;

/** What is looked at before an import is started for good: what values become, and the rows that cannot be taken. */
@RestController
@RequestMapping("/api/v1/imports/{id}")
class ImportPreviewController {
    /** So many problems are looked at one by one; the file has them all. */
    private static final int REFUSALS = 100;

    private final Imports imports;
    private final ImportPreview preview;

    ImportPreviewController(Imports imports, ImportPreview preview) {
        this.imports = imports;
        this.preview = preview;
    }

    record Value(
            String text,
            long rows,
            String state,
            @Nullable String becomes,
            @Nullable String proposed) {
        static Value of(MeantColumn.Value value) {
            return new Value(
                    value.text(),
                    value.rows(),
                    value.state().name().toLowerCase(Locale.ROOT),
                    value.becomes(),
                    value.proposed());
        }
    }

    record Column(
            String heading,
            List<String> first,
            @Nullable String field,
            String type,
            boolean mayAdd,
            List<Value> values,
            long more) {
        static Column of(MeantColumn column) {
            return new Column(
                    column.heading(),
                    column.first(),
                    column.field(),
                    column.type(),
                    column.mayAdd(),
                    column.values().stream().map(Value::of).toList(),
                    column.more());
        }
    }

    record Columns(List<Column> items) {}

    @GetMapping("/values")
    Columns values(Actor actor, @PathVariable UUID id) {
        var columns = preview.meanings(actor, imports.readOwn(actor, id));
        return new Columns(columns.stream().map(Column::of).toList());
    }

    record Samples(List<Sample> items) {}

    /** @param kind {@code created, updated, unchanged, duplicate} */
    @GetMapping("/samples")
    Samples samples(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "created") String kind) {
        var run = imports.readOwn(actor, id);
        var wanted = Arrays.stream(Sample.Kind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        Problem.at("kind", "importBadOption", "created, updated, unchanged, duplicate")));
        return new Samples(preview.samples(actor, run, wanted));
    }

    /** @param heading of the column it is about; null for the row as a whole */
    record Refusal(
            long row, @Nullable String field, @Nullable String heading, String detail) {
        static Refusal of(ImportRun run, Imports.Refusal refusal, Locale locale) {
            var problem = refusal.problem();
            return new Refusal(
                    refusal.row(),
                    problem.field(),
                    ImportPreview.heading(run, problem).orElse(null),
                    problem.detail(locale));
        }
    }

    /** @param cells by heading */
    record Row(long row, Map<String, String> cells) {}

    /** @param rows those that the problems are about, for whoever started the import */
    record Refusals(List<Refusal> items, List<Row> rows) {}

    @GetMapping("/problems")
    Refusals problems(Actor actor, @PathVariable UUID id) {
        var run = imports.read(actor, id);
        var first = imports.refusals(run, REFUSALS);
        var lines = first.stream().map(Imports.Refusal::row).toList();
        var rows = preview.cells(actor, run, lines).entrySet().stream()
                .map(row -> new Row(row.getKey(), cells(run, row.getValue())))
                .toList();
        return new Refusals(
                first.stream()
                        .map(each -> Refusal.of(run, each, actor.locale()))
                        .toList(),
                rows);
    }

    private static Map<String, String> cells(ImportRun run, List<String> row) {
        var cells = new LinkedHashMap<String, String>();
        for (var column = 0; column < run.columns().size(); column++) {
            cells.put(run.columns().get(column).heading(), column < row.size() ? row.get(column) : "");
        }
        return cells;
    }
}
