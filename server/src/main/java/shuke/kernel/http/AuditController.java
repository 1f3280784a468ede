package shuke.kernel.http;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.AuditLog;
import shuke.kernel.audit.Entry;
import shuke.kernel.audit.Head;
import shuke.kernel.audit.LogEntry;
import shuke.kernel.audit.LogQuery;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** What everybody did. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {
    private final Access access;
    private final AuditLog log;

    AuditController(Access access, AuditLog log) {
        this.access = access;
        this.log = log;
    }

    record Listing(
            List<Map<String, @Nullable Object>> items,
            @Nullable String next) {}

    /** @param head null before anything is linked */
    record Ending(String publicKey, @Nullable Head head) {}

    @GetMapping
    Listing page(
            Actor actor,
            @RequestParam(name = "actor", required = false) @Nullable UUID by,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable UUID record,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        access.require(actor, Function.AUDIT);
        var query = new LogQuery(by, object, record, kinds(kind), from, to, limit, cursor);
        var page = log.page(actor.workspace(), query);
        return new Listing(page.items().stream().map(AuditController::json).toList(), page.next());
    }

    /** The signed end of the chain, and what it is checked with: whoever keeps them finds that the log was put back. */
    @GetMapping("/head")
    Ending head(Actor actor) {
        access.require(actor, Function.AUDIT);
        return new Ending(log.publicKey(), log.head(actor.workspace()).orElse(null));
    }

    private static Set<Action> kinds(@Nullable String words) {
        if (words == null || words.isBlank()) return Set.of();
        return Arrays.stream(words.split(",", -1))
                .map(String::strip)
                .map(word -> Action.find(word)
                        .orElseThrow(() -> ProblemException.of(
                                ProblemException.Kind.MALFORMED, Problem.at("kind", "unknownKindOfEntry", word))))
                .collect(Collectors.toSet());
    }

    private static Map<String, @Nullable Object> json(LogEntry it) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", it.place());
        json.putAll(json(it.entry()));
        return json;
    }

    /** As the history of a record tells it too, and from where. */
    static Map<String, @Nullable Object> json(Entry entry) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("at", entry.at().toString());
        json.put("by", Map.of("id", entry.actor().toString(), "label", entry.actorName()));
        json.put("origin", entry.origin());
        json.put("address", entry.client().address());
        json.put("agent", entry.client().agent());
        json.put("kind", entry.action().word());
        json.put("object", entry.object());
        json.put("record", entry.record());
        json.put("changes", entry.changes());
        return json;
    }
}
