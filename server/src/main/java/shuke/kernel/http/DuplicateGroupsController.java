package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.duplicate.Group;
import shuke.kernel.duplicate.GroupQuery;
import shuke.kernel.duplicate.Groups;
import shuke.kernel.scan.Scans;

/** Records of one thing that a search has found: the searches, and the list of what is to be decided. */
@RestController
@RequestMapping("/api/v1/duplicates")
class DuplicateGroupsController {
    private static final int MOST = 100;

    private final Scans scans;
    private final Groups groups;

    DuplicateGroupsController(Scans duplicateScans, Groups groups) {
        this.scans = duplicateScans;
        this.groups = groups;
    }

    record ScanBody(String object) {}

    @PostMapping("/scans")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> scan(Actor actor, @RequestBody ScanBody body) {
        return Map.of("id", scans.start(actor, body.object()).toString());
    }

    /** The latest first. */
    @GetMapping("/scans")
    Map<String, List<Map<String, @Nullable Object>>> scans(Actor actor) {
        return Map.of("items", scans.latest(actor).stream().map(ScanJson::of).toList());
    }

    /** @param mine only those that the caller is to look at */
    @GetMapping("/{object}")
    Map<String, @Nullable Object> list(
            Actor actor,
            @PathVariable String object,
            @RequestParam(defaultValue = "open") String status,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") double least,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var query = new GroupQuery(object, status(status), mine ? actor.user() : null, least);
        var page = groups.page(actor, query, cursor, Math.clamp(limit, 1, MOST));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("items", page.items().stream().map(group -> json(actor, group)).toList());
        json.put("next", page.next());
        return json;
    }

    private static Group.Status status(String text) {
        return Stream.of(Group.Status.values())
                .filter(status -> word(status).equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(Kind.MALFORMED, Problem.at("status", "badGroupStatus")));
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, @Nullable Object> json(Actor actor, Group group) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", group.id().toString());
        json.put("object", group.object());
        json.put("status", word(group.status()));
        json.put("score", group.score());
        json.put("assignee", Plain.of(group.assignee()));
        json.put("foundAt", group.foundAt().toString());
        json.put(
                "decidedAt",
                group.decidedAt() == null ? null : group.decidedAt().toString());
        json.put(
                "members",
                group.members().stream().map(member -> json(actor, member)).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Actor actor, Group.Member member) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", member.record().id().toString());
        json.put("label", member.label());
        json.put("record", RecordJson.of(member.record()));
        json.put("mate", member.mate() == null ? null : member.mate().toString());
        json.put("score", member.score());
        json.put("reasons", MatchJson.reasons(member.reasons(), actor.locale()));
        return json;
    }

    /** They are not of one thing. */
    @PostMapping("/groups/{id}/apart")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void apart(Actor actor, @PathVariable UUID id) {
        groups.apart(actor, id);
    }

    /** @param user null for nobody in particular */
    record AssignBody(@Nullable UUID user) {}

    @PostMapping("/groups/{id}/assignee")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(Actor actor, @PathVariable UUID id, @RequestBody AssignBody body) {
        groups.assign(actor, id, body.user());
    }
}
