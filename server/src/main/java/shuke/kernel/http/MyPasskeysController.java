package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.identity.Caller;
import shuke.kernel.identity.Passkey;
import shuke.kernel.identity.Passkeys;
import tools.jackson.databind.JsonNode;

/** Somebody's own passkeys. */
@RestController
@RequestMapping("/api/v1/me/passkeys")
class MyPasskeysController {
    private static final int LONGEST_NAME = 60;

    private final Passkeys passkeys;
    private final OwnSession own;

    MyPasskeysController(Passkeys passkeys, OwnSession own) {
        this.passkeys = passkeys;
        this.own = own;
    }

    /** @param credential what the browser answered; not for a change of name */
    record Form(@Nullable String name, @Nullable JsonNode credential) {}

    static String requiredName(@Nullable String name) {
        var required = new Required();
        var text = required.text("name", Required.NAME, name);
        required.check(text.length() <= LONGEST_NAME, Problem.at("name", "tooLong", LONGEST_NAME, text.length()));
        required.orRefuse();
        return text;
    }

    record All(List<Passkey> items) {}

    @GetMapping
    All list(Caller caller) {
        return new All(passkeys.of(caller.workspace(), caller.person().id()));
    }

    @PostMapping("/options")
    Map<String, Object> ask(Caller caller, HttpServletRequest request) {
        own.requireFresh(caller, request);
        var question = passkeys.askNew(caller.workspace(), caller.person());
        return PasskeyQuestions.toMake(question, caller.person(), Sites.of(request));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Passkey add(
            Caller caller,
            Actor actor,
            @RequestBody Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var secret = own.requireFresh(caller, request);
        var name = requiredName(form.name());
        var added = passkeys.add(actor, actor.user(), Sites.of(request), name, String.valueOf(form.credential()));
        own.renew(caller, secret, request, response);
        return added;
    }

    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(Caller caller, @PathVariable UUID id, @RequestBody Form form, HttpServletRequest request) {
        own.require(caller, request);
        if (!passkeys.rename(caller.workspace(), caller.person().id(), id, requiredName(form.name())))
            throw ProblemException.notFound();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        own.requireFresh(caller, request);
        if (!passkeys.remove(actor, actor.user(), id)) throw ProblemException.notFound();
    }
}
