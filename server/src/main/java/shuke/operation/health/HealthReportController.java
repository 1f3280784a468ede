package shuke.operation.health;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;

/** How everything is that the program depends on, for administrators; strangers learn from {@code /health} whether it is there. */
@RestController
@RequestMapping("/api/v1/health")
class HealthReportController {
    private final Access access;
    private final List<Check> checks;
    private final InstantSource clock;

    HealthReportController(Access access, List<Check> checks, InstantSource clock) {
        this.access = access;
        this.checks = List.copyOf(checks);
        this.clock = clock;
    }

    record CheckAnswer(String name, String state, Map<String, Object> facts) {
        static CheckAnswer of(Check.Finding it) {
            return new CheckAnswer(it.name(), it.state().text(), it.facts());
        }
    }

    record Answer(Instant at, List<CheckAnswer> checks) {}

    @GetMapping
    Answer read(Actor actor) {
        access.requireAdministrator(actor);
        return new Answer(
                clock.instant(),
                checks.stream()
                        .map(check -> CheckAnswer.of(check.look(actor.workspace())))
                        .toList());
    }
}
