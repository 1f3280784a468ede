package shuke.kernel.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.measure.BehindNumbers;
import shuke.kernel.measure.Measure;
import shuke.kernel.measure.Measure.Dimension;
import shuke.kernel.measure.Policies;
import shuke.kernel.measure.Policy;
import shuke.kernel.measure.Quality;
import shuke.kernel.measure.Run;
import shuke.kernel.measure.Runs;
import tools.jackson.databind.JsonNode;

/** How good the data is: the numbers, what is behind them, and by what they are measured. */
@RestController
@RequestMapping("/api/v1/quality")
class QualityController {
    private static final int MOST = 100;

    private final Quality quality;
    private final Runs runs;
    private final Policies policies;
    private final BehindNumbers behind;

    QualityController(Quality quality, Runs runs, Policies policies, BehindNumbers behind) {
        this.quality = quality;
        this.runs = runs;
        this.policies = policies;
        this.behind = behind;
    }

    record DayAnswer(LocalDate day, long good, long total, long behind) {}

    record TrendAnswer(
            String measure, List<DayAnswer> days, @Nullable Map<String, Object> filter) {
        static TrendAnswer of(Quality.Trend it) {
            return new TrendAnswer(
                    it.measure().text(),
                    it.days().stream()
                            .map(day -> new DayAnswer(day.day(), day.good(), day.total(), day.behind()))
                            .toList(),
                    it.filter());
        }
    }

    record ObjectAnswer(String object, List<TrendAnswer> measures) {}

    record RunAnswer(
            UUID id,
            String state,
            @Nullable String by,
            @Nullable String object,
            @Nullable Long total,
            long done,
            Instant startedAt,
            @Nullable Instant endedAt) {
        static RunAnswer of(Run it) {
            return new RunAnswer(
                    it.id(),
                    it.state().text(),
                    it.byName(),
                    it.objects().stream().findFirst().orElse(null),
                    it.total(),
                    it.done(),
                    it.startedAt(),
                    it.endedAt());
        }
    }

    /** @param run the latest measurement, under way or over; null before the first */
    record OverviewAnswer(
            List<ObjectAnswer> items, @Nullable RunAnswer run) {}

    @GetMapping
    OverviewAnswer overview(Actor actor) {
        return new OverviewAnswer(
                quality.overview(actor).stream()
                        .map(each -> new ObjectAnswer(
                                each.object(),
                                each.measures().stream().map(TrendAnswer::of).toList()))
                        .toList(),
                runs.latest(actor).map(RunAnswer::of).orElse(null));
    }

    record NumberAnswer(
            String measure,
            String dimension,
            String key,
            @Nullable String label,
            long good,
            long total,
            long behind,
            @Nullable Map<String, Object> filter) {
        static NumberAnswer of(Quality.Told it) {
            var result = it.result();
            return new NumberAnswer(
                    result.measure().text(),
                    result.dimension().text(),
                    result.key(),
                    it.label(),
                    result.good(),
                    result.total(),
                    result.behind(),
                    it.filter());
        }
    }

    @GetMapping("/objects/{object}")
    Map<String, List<NumberAnswer>> breakdown(Actor actor, @PathVariable String object) {
        return Map.of(
                "items",
                quality.breakdown(actor, object).stream().map(NumberAnswer::of).toList());
    }

    record WrongAnswer(@Nullable String field, String code, String text) {}

    /** The records behind a number that no condition finds. */
    @GetMapping("/objects/{object}/behind")
    Map<String, @Nullable Object> behind(
            Actor actor,
            @PathVariable String object,
            @RequestParam(defaultValue = "validity") String measure,
            @RequestParam(defaultValue = "all") String dimension,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        var page = behind.page(
                actor,
                object,
                Measure.find(measure).orElseThrow(() -> unknown("measure", measure)),
                Dimension.find(dimension).orElseThrow(() -> unknown("dimension", dimension)),
                key,
                cursor,
                Math.clamp(limit, 1, MOST));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put(
                "items",
                page.items().stream()
                        .map(item -> Map.of(
                                "record",
                                RecordJson.of(item.record()),
                                "problems",
                                item.problems().stream()
                                        .map(wrong -> new WrongAnswer(
                                                wrong.field(), wrong.code(), wrong.detail(actor.locale())))
                                        .toList()))
                        .toList());
        json.put("next", page.next());
        return json;
    }

    private static ProblemException unknown(String place, String word) {
        return ProblemException.of(Kind.MALFORMED, Problem.at(place, "measureWord", word));
    }

    @PostMapping("/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> measure(Actor actor) {
        return Map.of("id", runs.start(actor).toString());
    }

    @PostMapping("/runs/{id}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(Actor actor, @PathVariable UUID id) {
        runs.stop(actor, id);
    }

    record PolicyAnswer(
            long version,
            boolean measured,
            Map<String, Integer> weights,
            @Nullable String source,
            String confirmedBy,
            @Nullable Integer confirmEvery) {
        static PolicyAnswer of(long version, Policy it) {
            return new PolicyAnswer(
                    version, it.measured(), it.weights(), it.source(), it.confirmedBy(), it.confirmEvery());
        }
    }

    @GetMapping("/objects/{object}/policy")
    ResponseEntity<PolicyAnswer> policy(Actor actor, @PathVariable String object) {
        return answer(policies.of(actor, object));
    }

    /** What is left out is as usual. */
    @PutMapping("/objects/{object}/policy")
    ResponseEntity<PolicyAnswer> change(
            Actor actor,
            @PathVariable String object,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode said) {
        return answer(policies.change(actor, object, Trees.object(said), Etag.version(ifMatch)));
    }

    private static ResponseEntity<PolicyAnswer> answer(Policies.Versioned it) {
        return ResponseEntity.ok().eTag(Etag.of(it.version())).body(PolicyAnswer.of(it.version(), it.policy()));
    }
}
