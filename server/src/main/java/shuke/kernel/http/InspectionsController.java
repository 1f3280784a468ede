package shuke.kernel.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.audit.Verifications;
import shuke.kernel.base.Actor;
import shuke.kernel.measure.Inspection;
import shuke.kernel.measure.Inspection.Finding;
import shuke.kernel.measure.InspectionFindings;
import shuke.kernel.measure.Inspections;

/** Looks at the whole database: what was found, the records behind it, and what can be put right. */
@RestController
@RequestMapping("/api/v1/quality/inspections")
class InspectionsController {
    private final Inspections inspections;
    private final InspectionFindings findings;
    private final Verifications verifications;

    InspectionsController(Inspections inspections, InspectionFindings findings, Verifications verifications) {
        this.inspections = inspections;
        this.findings = findings;
        this.verifications = verifications;
    }

    /** @param done of {@code total} parts */
    record InspectionAnswer(
            UUID id,
            String state,
            @Nullable String by,
            int done,
            int total,
            long wrong,
            Instant startedAt,
            @Nullable Instant endedAt) {
        static InspectionAnswer of(Inspection it) {
            return new InspectionAnswer(
                    it.id(),
                    it.state().text(),
                    it.byName(),
                    it.place(),
                    it.parts(),
                    it.wrong(),
                    it.startedAt(),
                    it.endedAt());
        }
    }

    /** The latest verification of the audit log that came to its end. */
    record LogAnswer(boolean intact, long damaged, @Nullable Instant endedAt) {}

    /** @param log null before it was verified */
    record ListAnswer(
            List<InspectionAnswer> items, @Nullable LogAnswer log) {}

    /** The latest first. */
    @GetMapping
    ListAnswer list(Actor actor) {
        var items = inspections.latest(actor).stream().map(InspectionAnswer::of).toList();
        var log = verifications
                .latestOver(actor.workspace())
                .map(it -> new LogAnswer(it.isIntact(), it.findings().damaged(), it.finishedAt()))
                .orElse(null);
        return new ListAnswer(items, log);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> start(Actor actor) {
        return Map.of("id", inspections.start(actor).toString());
    }

    @PostMapping("/{id}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(Actor actor, @PathVariable UUID id) {
        inspections.stop(actor, id);
    }

    record FindingAnswer(
            int place,
            String check,
            String object,
            @Nullable String field,
            @Nullable String target,
            long looked,
            long wrong,
            boolean repairable,
            @Nullable Instant repairedAt) {}

    private FindingAnswer answer(Finding it) {
        var part = it.part();
        return new FindingAnswer(
                it.place(),
                part.check().name().toLowerCase(Locale.ROOT),
                part.object(),
                part.field().isEmpty() ? null : part.field(),
                part.target().isEmpty() ? null : part.target(),
                it.looked(),
                it.wrong(),
                findings.isRepairable(it),
                it.repaired());
    }

    @GetMapping("/{id}")
    Map<String, List<FindingAnswer>> read(Actor actor, @PathVariable UUID id) {
        return Map.of("items", findings.of(actor, id).stream().map(this::answer).toList());
    }

    /** The first of the records behind a finding, as far as the caller sees them. */
    @GetMapping("/{id}/findings/{place}/records")
    Map<String, List<Map<String, @Nullable Object>>> records(
            Actor actor, @PathVariable UUID id, @PathVariable int place) {
        return Map.of(
                "items",
                findings.records(actor, id, place).values().stream()
                        .map(RecordJson::of)
                        .toList());
    }

    @PostMapping("/{id}/findings/{place}/repair")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void repair(Actor actor, @PathVariable UUID id, @PathVariable int place) {
        findings.repair(actor, id, place);
    }
}
