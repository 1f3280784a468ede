package shuke.kernel.http;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Delegation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.staff.Departures;
import shuke.kernel.staff.HandOver;
import shuke.kernel.staff.HandOvers;

/** People who leave, what becomes of their records, and those who come back. */
@RestController
@RequestMapping("/api/v1/users/{id}")
class DeparturesController {
    private final Delegation delegation;
    private final Departures departures;
    private final HandOvers handOvers;

    DeparturesController(Delegation delegation, Departures departures, HandOvers handOvers) {
        this.delegation = delegation;
        this.departures = departures;
        this.handOvers = handOvers;
    }

    /** @param to who gets the records */
    record Form(@Nullable UUID to) {}

    record Answer(
            UUID id,
            UUID from,
            UUID to,
            String state,
            @Nullable Long total,
            long moved,
            long refused,
            Instant startedAt,
            @Nullable Instant endedAt) {
        static Answer of(HandOver handOver) {
            return new Answer(
                    handOver.id(),
                    handOver.from(),
                    handOver.to(),
                    handOver.state().text(),
                    handOver.total(),
                    handOver.moved(),
                    handOver.refused(),
                    handOver.startedAt(),
                    handOver.endedAt());
        }
    }

    @PostMapping(path = "/deactivation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Actor actor, @PathVariable UUID id, @RequestBody Form form) {
        departures.leave(actor, id, form.to());
    }

    @PostMapping("/activation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void comeBack(Actor actor, @PathVariable UUID id) {
        departures.comeBack(actor, id);
    }

    @PostMapping(path = "/hand-over", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer start(Actor actor, @PathVariable UUID id, @RequestBody Form form) {
        delegation.requireCharge(actor, id);
        var to = form.to();
        if (to == null) throw ProblemException.invalid(Problem.at("to", "required", Required.USER));
        return Answer.of(handOvers.start(actor, id, to));
    }

    @GetMapping("/hand-over")
    Answer look(Actor actor, @PathVariable UUID id) {
        delegation.requireCharge(actor, id);
        return handOvers.of(actor.workspace(), id).map(Answer::of).orElseThrow(ProblemException::notFound);
    }

    @DeleteMapping("/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(Actor actor, @PathVariable UUID id) {
        handOvers.stop(actor, id);
    }
}
