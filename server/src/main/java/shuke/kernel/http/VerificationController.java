package shuke.kernel.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Damage;
import shuke.kernel.audit.Verification;
import shuke.kernel.audit.Verifications;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Workspaces;

/** Has the log verified; one verification at a time. The command line on the machine asks for any workspace by its name. */
@RestController
@RequestMapping("/api/v1/audit/verification")
class VerificationController {
    private final Access access;
    private final Verifications verifications;
    private final Workspaces workspaces;

    VerificationController(Access access, Verifications verifications, Workspaces workspaces) {
        this.access = access;
        this.verifications = verifications;
        this.workspaces = workspaces;
    }

    /** @param intact nothing wrong was found so far */
    record Answer(
            UUID id,
            String state,
            String startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long links,
            long totalLinks,
            long entries,
            boolean intact,
            long damaged,
            List<Found> damages) {
        static Answer of(Verification it, Locale locale) {
            var findings = it.findings();
            return new Answer(
                    it.id(),
                    it.state().name().toLowerCase(Locale.ROOT),
                    it.byName(),
                    it.startedAt(),
                    it.finishedAt(),
                    findings.links(),
                    it.total(),
                    findings.entries(),
                    it.isIntact(),
                    findings.damaged(),
                    findings.damages().stream()
                            .map(damage -> Found.of(damage, locale))
                            .toList());
        }
    }

    /** @param text what it means, in the reader's language */
    record Found(
            String kind,
            @Nullable Long link,
            @Nullable Long entry,
            @Nullable Instant from,
            @Nullable Instant to,
            long count,
            String text) {
        static Found of(Damage damage, Locale locale) {
            var text = Problem.of("damage." + damage.kind().word(), damage.count());
            return new Found(
                    damage.kind().word(),
                    damage.link(),
                    damage.entry(),
                    damage.from(),
                    damage.to(),
                    damage.count(),
                    text.detail(locale));
        }
    }

    /** The latest one; 404 before the first. */
    @GetMapping
    Answer latest(Actor actor, @RequestParam(required = false) @Nullable String workspace) {
        return verifications
                .latest(meant(actor, workspace))
                .map(it -> Answer.of(it, actor.locale()))
                .orElseThrow(ProblemException::notFound);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer start(Actor actor, @RequestParam(required = false) @Nullable String workspace) {
        return Answer.of(verifications.start(actor, meant(actor, workspace)), actor.locale());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(Actor actor, @RequestParam(required = false) @Nullable String workspace) {
        verifications.stop(meant(actor, workspace));
    }

    private Workspace meant(Actor actor, @Nullable String name) {
        access.require(actor, Function.AUDIT);
        if (name == null || name.equals(actor.workspace().name())) return actor.workspace();
        access.requireOperator(actor);
        var there = workspaces.all().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        workspaces.open(there);
        return there;
    }
}
