package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.transfer.ImportRun;
import shuke.kernel.transfer.ImportRun.Column;
import shuke.kernel.transfer.ImportRun.Counts;
import shuke.kernel.transfer.ImportRun.State;
import shuke.kernel.transfer.ImportRun.Undone;
import shuke.kernel.transfer.Imports;

/** Imports over HTTP: a file goes in, the work goes on in the background, its state and its wrong rows are read from here. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportsController {
    private final Imports imports;
    private final ImportForm form;

    ImportsController(Imports imports, ImportForm form) {
        this.imports = imports;
        this.form = form;
    }

    record Started(UUID id) {}

    record Reason(String code, @Nullable String field, String detail) {}

    /**
     * @param by the name of whoever started it
     * @param undoing whether it is running backwards
     * @param undone records that an undo has taken back, and those that stay because somebody has changed them since
     * @param undecidedDates headings of columns with dates that could be read either way; say {@code dateOrder}
     * @param decimalCommas headings of columns in which 1.234,5 is how numbers are written
     * @param unfit headings of columns that are left out because none of their cells can be what the heading says
     * @param leftEmpty by heading the cells that stand for nothing: people and teams whom nobody knows here, and what the mapping says
     * @param sheet which table of the file is imported; null where it is one table without a name
     * @param sheets what the tables of the file are called
     * @param detail why it is paused or has failed, in words
     */
    record Answer(
            UUID id,
            String object,
            String mode,
            @Nullable String key,
            boolean dryRun,
            String fileName,
            String by,
            String state,
            Counts counts,
            boolean undoing,
            boolean canBeUndone,
            Undone undone,
            long position,
            long rate,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            Map<String, @Nullable String> mapping,
            List<String> unmapped,
            List<String> undecidedDates,
            List<String> decimalCommas,
            List<String> unfit,
            Map<String, List<String>> leftEmpty,
            @Nullable String sheet,
            List<String> sheets,
            String encoding,
            String delimiter,
            @Nullable Reason problem,
            @Nullable String detail) {
        static Answer of(ImportRun run, Locale locale) {
            var mapping = new LinkedHashMap<String, @Nullable String>();
            run.columns().forEach(column -> mapping.put(column.heading(), column.path()));
            return new Answer(
                    run.id(),
                    run.object(),
                    word(run.mode()),
                    run.key(),
                    run.dryRun(),
                    run.fileName(),
                    run.actor().name(),
                    run.state() == State.UNDOING ? word(State.RUNNING) : word(run.state()),
                    run.counts(),
                    run.state() == State.UNDOING,
                    run.canBeUndone(),
                    run.undone(),
                    run.position(),
                    run.rate(),
                    run.createdAt(),
                    run.startedAt(),
                    run.finishedAt(),
                    mapping,
                    headings(run, column -> column.path() == null),
                    headings(run, Column::undecided),
                    headings(run, Column::decimalComma),
                    headings(run, Column::unfit),
                    leftEmpty(run),
                    run.sheets() == null ? null : run.sheets().chosen(),
                    run.sheets() == null ? List.of() : run.sheets().all(),
                    run.encoding(),
                    String.valueOf(run.delimiter()),
                    reason(run.problem(), locale),
                    run.problem() == null ? null : run.problem().detail(locale));
        }

        private static List<String> headings(ImportRun run, java.util.function.Predicate<Column> which) {
            return run.columns().stream().filter(which).map(Column::heading).toList();
        }

        private static Map<String, List<String>> leftEmpty(ImportRun run) {
            var empty = new LinkedHashMap<String, List<String>>();
            for (var column : run.columns()) {
                var cells = column.values().entrySet().stream()
                        .filter(meaning -> meaning.getValue().isBlank())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
                if (!cells.isEmpty()) empty.put(column.heading(), cells);
            }
            return empty;
        }

        private static String word(Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }

        private static @Nullable Reason reason(@Nullable Problem problem, Locale locale) {
            return problem == null ? null : new Reason(problem.code(), problem.field(), problem.detail(locale));
        }
    }

    record Page(List<Answer> items) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(Actor actor, HttpServletRequest request) {
        return new Started(form.start(actor, request));
    }

    @GetMapping
    Page list(Actor actor) {
        return new Page(imports.latest(actor).stream()
                .map(run -> Answer.of(run, actor.locale()))
                .toList());
    }

    @GetMapping("/{id}")
    Answer read(Actor actor, @PathVariable UUID id) {
        return Answer.of(imports.read(actor, id), actor.locale());
    }

    @PostMapping("/{id}/pause")
    Answer pause(Actor actor, @PathVariable UUID id) {
        imports.pause(actor, id);
        return read(actor, id);
    }

    @PostMapping("/{id}/resume")
    Answer resume(Actor actor, @PathVariable UUID id) {
        imports.resume(actor, id);
        return read(actor, id);
    }

    @PostMapping("/{id}/cancel")
    Answer cancel(Actor actor, @PathVariable UUID id) {
        imports.cancel(actor, id);
        return read(actor, id);
    }

    @PostMapping("/{id}/undo")
    Answer undo(Actor actor, @PathVariable UUID id) {
        imports.undo(actor, id);
        return read(actor, id);
    }

    @GetMapping("/{id}/kept.csv")
    ResponseEntity<StreamingResponseBody> kept(Actor actor, @PathVariable UUID id) {
        var run = imports.read(actor, id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"kept.csv\"")
                .body(out -> imports.writeKept(actor, run, out));
    }

    @GetMapping("/{id}/errors.csv")
    ResponseEntity<StreamingResponseBody> errors(Actor actor, @PathVariable UUID id, Locale locale) {
        var run = imports.read(actor, id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"errors.csv\"")
                .body(out -> imports.writeRefused(run, locale, out));
    }
}
