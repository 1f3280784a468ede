package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import shuke.kernel.merge.Conflict;
import shuke.kernel.merge.Decision;
import shuke.kernel.merge.MergeOrder;
import shuke.kernel.merge.MergePreview;
import shuke.kernel.merge.MergeTelling;
import shuke.kernel.merge.Merges;
import shuke.kernel.merge.Unmerges;
import shuke.kernel.record.RecordReader;

/** Several records become one, and are taken apart again. */
@RestController
class MergesController {
    private final Merges merges;
    private final Unmerges unmerges;
    private final MergePreview previews;
    private final MergeTelling telling;
    private final MergeJson json;
    private final RecordReader reader;

    MergesController(
            Merges merges,
            Unmerges unmerges,
            MergePreview previews,
            MergeTelling telling,
            MergeJson json,
            RecordReader reader) {
        this.merges = merges;
        this.unmerges = unmerges;
        this.previews = previews;
        this.telling = telling;
        this.json = json;
        this.reader = reader;
    }

    /** @param dryRun true to be told what would become of the records, and change nothing */
    record Form(
            @Nullable List<UUID> ids,
            @Nullable UUID keep,
            @Nullable Map<String, UUID> values,
            @Nullable Map<UUID, Long> versions,
            @Nullable Boolean dryRun) {}

    record Choice(
            @Nullable String object,
            @Nullable UUID record,
            @Nullable String field,
            @Nullable String choice) {}

    record UndoForm(@Nullable List<Choice> decisions) {}

    @PostMapping("/api/v1/records/{object}/merge")
    Map<String, @Nullable Object> merge(Actor actor, @PathVariable String object, @RequestBody Form form) {
        var order = MergeOrder.of(form.ids(), form.keep(), form.values(), form.versions());
        if (Boolean.TRUE.equals(form.dryRun())) return MergeJson.of(order, previews.of(actor, object, order));
        var merge = merges.merge(actor, object, order);
        return answer(merge.id(), reader.read(actor, object, merge.kept()));
    }

    private static Map<String, @Nullable Object> answer(UUID merge, Row row) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("merge", merge.toString());
        answer.put("record", RecordJson.of(row));
        return answer;
    }

    @GetMapping("/api/v1/merges")
    Map<String, @Nullable Object> list(
            Actor actor,
            @RequestParam String object,
            @RequestParam(required = false) @Nullable UUID record,
            @RequestParam(required = false) @Nullable UUID cursor) {
        var page = telling.of(actor, object, record, cursor);
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("items", json.of(actor, page.items()));
        answer.put("next", page.next());
        return answer;
    }

    /** With what was changed since, on which somebody who takes it back has to decide. */
    @GetMapping("/api/v1/merges/{id}")
    Map<String, @Nullable Object> read(Actor actor, @PathVariable UUID id) {
        var merge = telling.read(actor, id);
        var answer = new LinkedHashMap<String, @Nullable Object>(
                json.of(actor, List.of(merge)).getFirst());
        answer.put("moved", telling.counts(actor, merge));
        answer.put("conflicts", json.conflicts(actor, unmerges.conflicts(actor, merge)));
        return answer;
    }

    @PostMapping("/api/v1/merges/{id}/undo")
    Map<String, @Nullable Object> undo(
            Actor actor, @PathVariable UUID id, @RequestBody(required = false) @Nullable UndoForm form) {
        var conflicts = unmerges.undo(actor, id, decisions(form));
        var merge = telling.read(actor, id);
        var answer = answer(id, reader.read(actor, merge.object(), merge.kept()));
        answer.put("records", merge.lost().stream().map(UUID::toString).toList());
        answer.put("conflicts", json.conflicts(actor, conflicts));
        return answer;
    }

    private static Map<Conflict.Place, Decision> decisions(@Nullable UndoForm form) {
        var decisions = new LinkedHashMap<Conflict.Place, Decision>();
        if (form == null || form.decisions() == null) return decisions;
        for (var choice : form.decisions()) {
            if (choice.object() == null || choice.record() == null || choice.field() == null || choice.choice() == null)
                throw ProblemException.invalid(Problem.at("decisions", "mergeDecision"));
            decisions.put(
                    new Conflict.Place(choice.object(), choice.record(), choice.field()),
                    Decision.of(choice.field(), choice.choice()));
        }
        return decisions;
    }
}
