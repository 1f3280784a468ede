package shuke.kernel.http;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.access.SharingRule;
import shuke.kernel.access.SharingRules;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** Rules that share many records at once: those of certain owners, or those that fulfil a condition. */
@RestController
@RequestMapping("/api/v1/sharing-rules")
class SharingRulesController {
    private final SharingRules rules;
    private final Access access;

    SharingRulesController(SharingRules rules, Access access) {
        this.rules = rules;
        this.access = access;
    }

    /** One of the three. */
    record From(
            @Nullable UUID team,
            @Nullable String role,
            @Nullable String condition) {}

    /** One of the two. */
    record With(@Nullable UUID team, @Nullable String role) {}

    record Form(
            @Nullable String name,
            @Nullable String object,
            @Nullable From from,
            @Nullable With with,
            @Nullable Boolean edit,
            @Nullable Instant until) {}

    record Answer(
            UUID id,
            String name,
            String object,
            From from,
            With with,
            boolean edit,
            @Nullable Instant until) {
        static Answer of(SharingRule rule) {
            var from = switch (rule.source()) {
                case SharingRule.OfTeam(var team) -> new From(team, null, null);
                case SharingRule.OfRole(var role) -> new From(null, role, null);
                case SharingRule.Fulfilling(var condition) -> new From(null, null, condition);
            };
            return new Answer(
                    rule.id(),
                    rule.name(),
                    rule.object(),
                    from,
                    new With(rule.team(), rule.role()),
                    rule.edits(),
                    rule.until());
        }
    }

    @GetMapping
    Map<String, List<Answer>> list(Actor actor) {
        return Map.of("items", rules.all(actor).stream().map(Answer::of).toList());
    }

    @PostMapping
    @ResponseStatus(CREATED)
    Answer create(Actor actor, @RequestBody Form form) {
        return Answer.of(rules.create(actor, rule(actor, form)));
    }

    @PutMapping("/{id}")
    Answer change(Actor actor, @PathVariable UUID id, @RequestBody Form form) {
        return Answer.of(rules.change(actor, id, rule(actor, form)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(NO_CONTENT)
    void delete(Actor actor, @PathVariable UUID id) {
        rules.remove(actor, id);
    }

    private SharingRule rule(Actor actor, Form form) {
        access.require(actor, Function.ROLES); // before anything is said about what was sent
        var with = form.with() == null ? new With(null, null) : form.with();
        return new SharingRule(
                new UUID(0, 0), // given when it is stored
                form.name() == null ? "" : form.name().strip(),
                form.object() == null ? "" : form.object(),
                source(form.from()),
                with.team(),
                with.role(),
                Boolean.TRUE.equals(form.edit()),
                form.until());
    }

    private static SharingRule.Source source(@Nullable From from) {
        var given = from == null
                ? 0
                : Stream.of(from.team(), from.role(), from.condition())
                        .filter(Objects::nonNull)
                        .count();
        if (from == null || given != 1) {
            throw ProblemException.invalid(Problem.at("from", "ruleFrom"));
        }
        return from.team() != null
                ? new SharingRule.OfTeam(from.team())
                : from.role() != null
                        ? new SharingRule.OfRole(from.role())
                        : new SharingRule.Fulfilling(Objects.requireNonNull(from.condition()));
    }
}
