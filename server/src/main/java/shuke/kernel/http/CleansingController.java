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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.cleansing.Finding;
import shuke.kernel.cleansing.FindingDecisions;
import shuke.kernel.cleansing.FindingDecisions.Choice;
import shuke.kernel.cleansing.FindingDecisions.Result;
import shuke.kernel.cleansing.FindingList;
import shuke.kernel.cleansing.FindingQuery;

/** What is wrong with records, and what somebody decides about it. */
@RestController
@RequestMapping("/api/v1/cleansing/findings")
class CleansingController {
    private static final int MOST = 100;

    private final FindingList list;
    private final FindingDecisions decisions;

    CleansingController(FindingList list, FindingDecisions decisions) {
        this.list = list;
        this.decisions = decisions;
    }

    /** @param suggested only those with a proposal */
    @GetMapping("/{object}")
    Map<String, @Nullable Object> list(
            Actor actor,
            @PathVariable String object,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(defaultValue = "false") boolean suggested,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var query = new FindingQuery(object, state(state), kind(kind), field, owner, suggested);
        var page = list.page(actor, query, cursor, Math.clamp(limit, 1, MOST));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put(
                "items",
                page.items().stream()
                        .map(finding -> CleansingJson.of(finding, actor.locale()))
                        .toList());
        json.put("next", page.next());
        return json;
    }

    private static Finding.State state(String word) {
        return Finding.State.find(word)
                .orElseThrow(() -> ProblemException.of(Kind.MALFORMED, Problem.at("state", "badFindingState")));
    }

    static shuke.kernel.cleansing.@Nullable Kind kind(@Nullable String word) {
        return word == null ? null : known(word);
    }

    static shuke.kernel.cleansing.Kind known(String word) {
        return shuke.kernel.cleansing.Kind.find(word)
                .orElseThrow(() -> ProblemException.of(Kind.MALFORMED, Problem.at("kind", "badFindingKind")));
    }

    /** @param findings each with {@code id}, and as needed {@code version} of the record as it was seen and another {@code value} */
    record AcceptBody(@Nullable List<Map<String, @Nullable Object>> findings) {
        List<Choice> choices() {
            return given(findings).stream().map(AcceptBody::choice).toList();
        }

        private static Choice choice(Map<String, @Nullable Object> one) {
            var version = one.get("version") instanceof Number number ? number.longValue() : null;
            return new Choice(Bodies.uuid("id", one.get("id")), version, one.containsKey("value"), one.get("value"));
        }
    }

    /** As proposed, or with another value. */
    @PostMapping("/accept")
    Map<String, Object> accept(Actor actor, @RequestBody AcceptBody body) {
        return answer(actor, decisions.accept(actor, body.choices()));
    }

    /** @param reason why it is right so; null for nothing to say */
    record DismissBody(
            @Nullable List<UUID> findings, @Nullable String reason) {}

    @PostMapping("/dismiss")
    Map<String, Object> dismiss(Actor actor, @RequestBody DismissBody body) {
        return answer(actor, decisions.dismiss(actor, given(body.findings()), body.reason()));
    }

    record WhichBody(@Nullable List<UUID> findings) {}

    @PostMapping("/reopen")
    Map<String, Object> reopen(Actor actor, @RequestBody WhichBody body) {
        return answer(actor, decisions.reopen(actor, given(body.findings())));
    }

    @PostMapping("/undo")
    Map<String, Object> undo(Actor actor, @RequestBody WhichBody body) {
        return answer(actor, decisions.undo(actor, given(body.findings())));
    }

    private static <T> List<T> given(@Nullable List<T> findings) {
        if (findings == null || findings.isEmpty()) {
            throw ProblemException.invalid(Problem.at("findings", "cleansingWhich"));
        }
        return findings;
    }

    private static Map<String, Object> answer(Actor actor, List<Result> results) {
        return Map.of(
                "results",
                results.stream()
                        .map(result -> CleansingJson.of(result, actor.locale()))
                        .toList());
    }
}
