package shuke.kernel.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.access.Delegation;
import shuke.kernel.app.Mandates;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.identity.People;
import shuke.kernel.identity.Person;
import shuke.kernel.identity.Token;
import shuke.kernel.identity.Tokens;

/** Tokens for programs. Everybody makes and sees her own; whoever looks after people also makes and revokes theirs. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensController {
    private final Access access;
    private final Delegation delegation;
    private final Tokens tokens;
    private final Mandates mandates;
    private final People people;
    private final InstantSource clock;

    TokensController(
            Access access,
            Delegation delegation,
            Tokens tokens,
            Mandates mandates,
            People people,
            InstantSource clock) {
        this.access = access;
        this.delegation = delegation;
        this.tokens = tokens;
        this.mandates = mandates;
        this.people = people;
        this.clock = clock;
    }

    /** @param user whose token it will be, by id or e-mail address; absent for one's own */
    record Form(
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable Instant expiresAt,
            @Nullable String user) {}

    record Answer(
            UUID id,
            String name,
            UUID user,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastUsedFrom) {
        static Answer of(Token token) {
            return new Answer(
                    token.id(),
                    token.name(),
                    token.user(),
                    token.mandate().texts(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.lastUsedFrom());
        }
    }

    record Fresh(
            UUID id,
            String token,
            String name,
            UUID user,
            List<String> scopes,
            @Nullable Instant expiresAt) {}

    record Page(List<Answer> items) {}

    /** @param everybody with the function {@code users}: those of all people */
    @GetMapping
    Page list(Actor actor, @RequestParam(defaultValue = "false") boolean everybody) {
        if (everybody) access.require(actor, Function.USERS);
        var found = everybody ? tokens.all(actor.workspace()) : tokens.of(actor.workspace(), actor.user());
        return new Page(found.stream().map(Answer::of).toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Fresh make(Actor actor, @RequestBody Form form) {
        var required = new Required();
        var name = required.text("name", Required.NAME, form.name());
        var wrong = new ArrayList<Problem>();
        var mandate = mandates.read(actor, form.scopes() == null ? List.of() : form.scopes(), wrong);
        wrong.forEach(problem -> required.check(false, problem));
        required.check(
                form.expiresAt() == null || form.expiresAt().isAfter(clock.instant()),
                Problem.at("expiresAt", "inThePast"));
        required.orRefuse();
        var fresh = tokens.make(actor, owner(actor, form), name, mandate, form.expiresAt());
        var token = fresh.token();
        return new Fresh(
                token.id(),
                fresh.secret(),
                token.name(),
                token.user(),
                token.mandate().texts(),
                token.expiresAt());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable UUID id) {
        if (!tokens.revoke(actor, id, ownerOf(actor, id))) throw ProblemException.notFound();
    }

    private UUID owner(Actor actor, Form form) {
        var user = form.user();
        if (user == null) return own(actor);
        access.require(actor, Function.USERS);
        var owner = people.find(actor.workspace(), user)
                .map(Person::id)
                .orElseThrow(() -> ProblemException.invalid(Problem.at("user", "unknownUser", user)));
        delegation.requireCharge(actor, owner);
        return owner;
    }

    /** Whose token it has to be to be revoked by the actor: her own, or somebody's whom she looks after. */
    private UUID ownerOf(Actor actor, UUID token) {
        if (!access.may(actor, Function.USERS)) return actor.user();
        var owner = tokens.all(actor.workspace()).stream()
                .filter(one -> one.id().equals(token))
                .map(Token::user)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        if (!owner.equals(actor.user())) delegation.requireCharge(actor, owner);
        return owner;
    }

    /** The command line is nobody, so it has to say whom the token is for. */
    private static UUID own(Actor actor) {
        if (actor.isSystem()) throw ProblemException.invalid(Problem.at("user", "required", Required.USER));
        return actor.user();
    }
}
