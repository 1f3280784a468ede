package shuke.kernel.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.record.Reason;
import shuke.kernel.record.RecordSharing;
import shuke.kernel.record.Why;

/** Why somebody sees or may change a record. */
@RestController
class AccessController {
    private final Why why;
    private final RecordSharing sharing;

    AccessController(Why why, RecordSharing sharing) {
        this.why = why;
        this.sharing = sharing;
    }

    record Ground(
            String kind,
            boolean edit,
            @Nullable String name,
            @Nullable Instant until,
            String text) {
        static Ground of(Reason reason, Locale locale) {
            var name = reason.name() == null ? "—" : reason.name();
            return new Ground(
                    reason.kind().word(),
                    reason.edits(),
                    reason.name(),
                    reason.until(),
                    Problem.of("why." + reason.kind().word(), name).detail(locale));
        }
    }

    record Answer(
            UUID user,
            @Nullable String name,
            String role,
            boolean see,
            boolean edit,
            List<Ground> reasons,
            @Nullable String missing) {
        static Answer of(Why.Answer answer, Locale locale) {
            var missing = answer.missing();
            return new Answer(
                    answer.user().id(),
                    answer.user().label(),
                    answer.role(),
                    answer.sees(),
                    answer.edits(),
                    answer.reasons().stream()
                            .map(reason -> Ground.of(reason, locale))
                            .toList(),
                    missing == null ? null : missing.detail(locale));
        }
    }

    /** What the caller may do about it: share the record, and ask the same about others. */
    record May(boolean share, boolean ask) {}

    record People(List<Answer> items, @Nullable String next) {}

    /** @param user by id; absent for the caller herself */
    @GetMapping("/api/v1/records/{object}/{id}/access")
    Answer access(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID user) {
        return Answer.of(why.of(actor, object, id, user), actor.locale());
    }

    /** Of everybody who works here, by name, some at a time. */
    @GetMapping("/api/v1/records/{object}/{id}/access/people")
    People people(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = why.everybody(actor, object, id, limit, cursor);
        return new People(
                page.items().stream()
                        .map(answer -> Answer.of(answer, actor.locale()))
                        .toList(),
                page.next());
    }

    @GetMapping("/api/v1/records/{object}/{id}/access/may")
    May may(Actor actor, @PathVariable String object, @PathVariable UUID id) {
        return new May(sharing.mayShare(actor, object, id), why.mayAsk(actor, object, id));
    }
}
