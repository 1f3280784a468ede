package shuke.kernel.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.source.Coverage;
import shuke.kernel.source.ObjectRules;
import shuke.kernel.source.Source;
import shuke.kernel.source.SourceBook;
import shuke.kernel.source.SourceRules;
import shuke.kernel.source.SourceRun;
import shuke.kernel.source.SourceRuns;
import shuke.kernel.source.Survival;
import tools.jackson.databind.JsonNode;

/** The systems that records come from, by which rule values are chosen among them, and what each of them has. */
@RestController
@RequestMapping("/api/v1/sources")
class SourcesController {
    private static final int MOST = 100;

    private final SourceBook sources;
    private final SourceRules rules;
    private final SourceRuns runs;
    private final Coverage coverage;

    SourcesController(SourceBook sources, SourceRules rules, SourceRuns runs, Coverage coverage) {
        this.sources = sources;
        this.rules = rules;
        this.runs = runs;
        this.coverage = coverage;
    }

    record SourceAnswer(String code, String name, String trust) {
        static SourceAnswer of(Source it) {
            return new SourceAnswer(it.code(), it.name(), it.trust().text());
        }
    }

    record RunAnswer(
            UUID id,
            String state,
            @Nullable Long total,
            long done,
            long refused,
            Instant startedAt,
            @Nullable Instant endedAt) {
        static RunAnswer of(SourceRun it) {
            return new RunAnswer(
                    it.id(), it.state().text(), it.total(), it.done(), it.refused(), it.startedAt(), it.endedAt());
        }
    }

    /** @param run the latest time that records were worked out anew; null before the first */
    record ListAnswer(List<SourceAnswer> items, @Nullable RunAnswer run) {}

    @GetMapping
    ListAnswer all(Actor actor) {
        return new ListAnswer(
                sources.all(actor).stream().map(SourceAnswer::of).toList(),
                runs.latest(actor).map(RunAnswer::of).orElse(null));
    }

    record SourceBody(
            @Nullable String code,
            @Nullable String name,
            @Nullable String trust,
            @Nullable Integer place) {
        SourceBook.Said said() {
            return new SourceBook.Said(name, trust, place);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SourceAnswer add(Actor actor, @RequestBody SourceBody body) {
        return SourceAnswer.of(sources.add(actor, body.code(), body.said()));
    }

    /** What is left out stays. */
    @PatchMapping("/{source}")
    SourceAnswer change(Actor actor, @PathVariable String source, @RequestBody SourceBody body) {
        return SourceAnswer.of(sources.change(actor, source, body.said()));
    }

    @DeleteMapping("/{source}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String source) {
        sources.remove(actor, source);
    }

    record RuleAnswer(String by, boolean people) {
        static RuleAnswer of(Survival it) {
            return new RuleAnswer(it.by().text(), it.people());
        }
    }

    record RulesAnswer(long version, String by, boolean people, Map<String, RuleAnswer> fields) {
        static RulesAnswer of(long version, ObjectRules it) {
            var fields = new LinkedHashMap<String, RuleAnswer>();
            it.fields().forEach((field, rule) -> fields.put(field, RuleAnswer.of(rule)));
            return new RulesAnswer(version, it.usual().by().text(), it.usual().people(), fields);
        }
    }

    @GetMapping("/rules/{object}")
    ResponseEntity<RulesAnswer> rules(Actor actor, @PathVariable String object) {
        return answer(rules.read(actor, object));
    }

    /** What is left out is as usual. */
    @PutMapping("/rules/{object}")
    ResponseEntity<RulesAnswer> change(
            Actor actor,
            @PathVariable String object,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode said) {
        return answer(rules.change(actor, object, Trees.object(said), Etag.version(ifMatch)));
    }

    private static ResponseEntity<RulesAnswer> answer(SourceRules.Versioned it) {
        return ResponseEntity.ok().eTag(Etag.of(it.version())).body(RulesAnswer.of(it.version(), it.rules()));
    }

    @PostMapping("/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> workOut(Actor actor) {
        return Map.of("id", runs.startAll(actor).toString());
    }

    @PostMapping("/runs/{id}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(Actor actor, @PathVariable UUID id) {
        runs.stop(actor, id);
    }

    /**
     * The records behind a number of the coverage.
     *
     * @param only whether no other source knows them, or some other does; either where it is left out
     */
    @GetMapping("/{source}/{object}")
    Map<String, @Nullable Object> behind(
            Actor actor,
            @PathVariable String source,
            @PathVariable String object,
            @RequestParam(required = false) @Nullable String other,
            @RequestParam(required = false) @Nullable Boolean only,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String chosen,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        var asked = new Coverage.Behind(other, only, field, chosen);
        var page = coverage.behind(actor, source, object, asked, cursor, Math.clamp(limit, 1, MOST));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("items", page.items().stream().map(RecordJson::of).toList());
        json.put("next", page.next());
        return json;
    }

    @GetMapping("/coverage")
    Map<String, Object> coverage(Actor actor) {
        return CoverageJson.of(coverage.of(actor));
    }
}
