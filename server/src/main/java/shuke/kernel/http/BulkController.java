package shuke.kernel.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.bulk.BulkOrder;
import shuke.kernel.bulk.BulkOrders;
import shuke.kernel.bulk.BulkOrders.Reason;
import shuke.kernel.bulk.BulkRun;
import shuke.kernel.bulk.BulkRun.Counts;

/** One order for many records. */
@RestController
class BulkController {
    private final BulkOrders orders;

    BulkController(BulkOrders orders) {
        this.orders = orders;
    }

    /**
     * @param all true for all that fulfil the filter, or for all there are; without it, ids or a filter say which
     * @param delete true for the recycle bin, instead of values
     */
    record Form(
            @Nullable List<UUID> ids,
            @Nullable Object filter,
            @Nullable Boolean all,
            @Nullable Map<String, @Nullable Object> values,
            @Nullable Boolean delete) {
        BulkOrder order() {
            if (ids == null && filter == null && !Boolean.TRUE.equals(all))
                throw ProblemException.invalid(Problem.of("bulkWhich"));
            if (values == null && !Boolean.TRUE.equals(delete))
                throw ProblemException.of(Kind.INVALID, Problem.at("values", "required", "values"));
            return new BulkOrder(ids, filter, Boolean.TRUE.equals(delete) ? null : values);
        }
    }

    record Answer(
            UUID id,
            String object,
            String kind,
            String state,
            @Nullable Long total,
            Counts counts,
            boolean canBeUndone,
            boolean canBeRedone,
            List<Reason> reasons,
            Instant createdAt,
            @Nullable Instant finishedAt,
            @Nullable String detail) {}

    @PostMapping("/api/v1/records/{object}/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer start(Actor actor, @PathVariable String object, @RequestBody Form form) {
        return answer(actor, orders.start(actor, object, form.order()));
    }

    record Own(List<Answer> items) {}

    /** The caller's own orders that go on, or ended lately: for a page that was opened anew. */
    @GetMapping("/api/v1/bulk")
    Own own(Actor actor) {
        return new Own(orders.own(actor).stream().map(run -> answer(actor, run)).toList());
    }

    @GetMapping("/api/v1/bulk/{id}")
    Answer read(Actor actor, @PathVariable UUID id) {
        return answer(actor, orders.read(actor, id));
    }

    @PostMapping("/api/v1/bulk/{id}/stop")
    Answer stop(Actor actor, @PathVariable UUID id) {
        orders.stop(actor, id);
        return read(actor, id);
    }

    @PostMapping("/api/v1/bulk/{id}/undo")
    Answer undo(Actor actor, @PathVariable UUID id) {
        orders.undo(actor, id);
        return read(actor, id);
    }

    @PostMapping("/api/v1/bulk/{id}/redo")
    Answer redo(Actor actor, @PathVariable UUID id) {
        orders.redo(actor, id);
        return read(actor, id);
    }

    @GetMapping("/api/v1/bulk/{id}/refused.csv")
    ResponseEntity<StreamingResponseBody> refused(Actor actor, @PathVariable UUID id) {
        var run = orders.read(actor, id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"refused.csv\"")
                .body(out -> orders.writeRefused(actor, run, out));
    }

    private Answer answer(Actor actor, BulkRun run) {
        var locale = actor.locale();
        var problem = run.problem();
        return new Answer(
                run.id(),
                run.object(),
                run.order().values() == null ? "delete" : "edit",
                run.state().name().toLowerCase(Locale.ROOT),
                run.total(),
                run.counts(),
                run.canBeUndone(),
                run.canBeRedone(),
                run.counts().refused() + run.counts().kept() == 0 ? List.of() : orders.reasons(run, locale),
                run.createdAt(),
                run.finishedAt(),
                problem == null ? null : problem.in(locale));
    }
}
