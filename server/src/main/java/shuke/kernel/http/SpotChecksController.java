package shuke.kernel.http;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.measure.SpotCheck;
import shuke.kernel.measure.SpotCheck.Accuracy;
import shuke.kernel.measure.SpotCheck.Mark;
import shuke.kernel.measure.SpotChecks;
import shuke.kernel.measure.SpotRecords;

/** Records drawn at random, held against the truth by somebody. */
@RestController
@RequestMapping("/api/v1/quality/spot-checks")
class SpotChecksController {
    private final SpotChecks checks;
    private final SpotRecords records;

    SpotChecksController(SpotChecks checks, SpotRecords records) {
        this.checks = checks;
        this.records = records;
    }

    record CheckAnswer(
            UUID id,
            String object,
            List<String> fields,
            String by,
            int size,
            int marked,
            Instant startedAt,
            @Nullable Instant endedAt) {
        static CheckAnswer of(SpotCheck it) {
            return new CheckAnswer(
                    it.id(),
                    it.object(),
                    it.fields(),
                    it.byName(),
                    it.size(),
                    it.marked(),
                    it.startedAt(),
                    it.endedAt());
        }
    }

    /** @param low together with {@code high} the interval in which the truth lies with 95 % certainty; null without any mark */
    record AccuracyAnswer(
            @Nullable String field,
            long right,
            long wrong,
            long unknown,
            @Nullable Double low,
            @Nullable Double high) {
        static AccuracyAnswer of(Accuracy it) {
            var interval = it.interval();
            return new AccuracyAnswer(
                    it.field(),
                    it.right(),
                    it.wrong(),
                    it.unknown(),
                    interval == null ? null : interval.low(),
                    interval == null ? null : interval.high());
        }
    }

    /** The latest first. */
    @GetMapping
    Map<String, List<CheckAnswer>> list(Actor actor, @RequestParam(defaultValue = "") String object) {
        return Map.of(
                "items",
                checks.latest(actor, object).stream().map(CheckAnswer::of).toList());
    }

    /** @param fields null for the important ones */
    record DrawBody(
            @Nullable String object,
            @Nullable Integer size,
            @Nullable List<String> fields) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> draw(Actor actor, @RequestBody DrawBody body) {
        var id = checks.draw(
                actor,
                requireNonNullElse(body.object(), ""),
                requireNonNullElse(body.size(), 0),
                requireNonNullElse(body.fields(), List.of()));
        return Map.of("id", id.toString());
    }

    record CheckedAnswer(CheckAnswer check, List<AccuracyAnswer> accuracy) {}

    @GetMapping("/{id}")
    CheckedAnswer read(Actor actor, @PathVariable UUID id) {
        return new CheckedAnswer(
                CheckAnswer.of(checks.find(actor, id)),
                checks.accuracy(actor, id).stream().map(AccuracyAnswer::of).toList());
    }

    @GetMapping("/{id}/places/{place}")
    Map<String, @Nullable Object> record(Actor actor, @PathVariable UUID id, @PathVariable int place) {
        var drawn = records.read(actor, id, place);
        var marks = new LinkedHashMap<String, String>();
        drawn.marks().forEach((field, mark) -> marks.put(field, mark.text()));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("record", drawn.record() == null ? null : RecordJson.of(drawn.record()));
        json.put("marks", marks);
        return json;
    }

    record MarksBody(@Nullable Map<String, String> marks) {}

    @PutMapping("/{id}/places/{place}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mark(Actor actor, @PathVariable UUID id, @PathVariable int place, @RequestBody MarksBody body) {
        var marks = new LinkedHashMap<String, Mark>();
        requireNonNullElse(body.marks(), Map.<String, String>of())
                .forEach((field, word) -> marks.put(
                        field,
                        Mark.find(word)
                                .orElseThrow(() ->
                                        ProblemException.invalid(Problem.at("marks." + field, "measureWord", word)))));
        records.mark(actor, id, place, marks);
    }

    /** What was found is kept among the measures. */
    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID id) {
        checks.end(actor, id);
    }
}
