package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.identity.PasskeySignIn;
import tools.jackson.databind.JsonNode;

/** Signing in with a passkey, alone or as the second step. */
@RestController
@RequestMapping(path = "/api/v1/session/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
class PasskeySignInController {
    private final PasskeySignIn passkeys;
    private final SessionController session;
    private final CallerFinder callers;

    PasskeySignInController(PasskeySignIn passkeys, SessionController session, CallerFinder callers) {
        this.passkeys = passkeys;
        this.session = session;
        this.callers = callers;
    }

    /**
     * @param pending absent where no password was asked before
     * @param credential what the browser answered; absent where the question is asked
     */
    record Form(@Nullable String pending, @Nullable JsonNode credential) {}

    @PostMapping("/options")
    Map<String, Object> ask(@RequestBody Form form, HttpServletRequest request) {
        var question = passkeys.ask(callers.workspace(request), form.pending());
        return PasskeyQuestions.toAnswer(question, Sites.of(request), form.pending() == null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PersonAnswer.InWorkspace open(@RequestBody Form form, HttpServletRequest request, HttpServletResponse response) {
        var opened = passkeys.open(
                callers.workspace(request),
                Sites.of(request),
                form.pending(),
                String.valueOf(form.credential()),
                Callers.client(request));
        return session.enter(opened, request, response);
    }
}
