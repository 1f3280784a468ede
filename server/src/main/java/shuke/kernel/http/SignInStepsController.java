package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.identity.SignInSetUp;
import shuke.kernel.identity.SignInSteps;
import tools.jackson.databind.JsonNode;

/** The further steps of a sign-in, each by the secret that the step before was answered with. */
@RestController
@RequestMapping(path = "/api/v1/session", consumes = MediaType.APPLICATION_JSON_VALUE)
class SignInStepsController {
    private final SignInSteps steps;
    private final SignInSetUp setUp;
    private final SessionController session;
    private final CallerFinder callers;

    SignInStepsController(SignInSteps steps, SignInSetUp setUp, SessionController session, CallerFinder callers) {
        this.steps = steps;
        this.setUp = setUp;
        this.session = session;
        this.callers = callers;
    }

    /** The session, and codes that are told this once. */
    record Equipped(PersonAnswer user, String workspace, List<String> recoveryCodes) {}

    @PostMapping("/second-factor")
    @ResponseStatus(HttpStatus.CREATED)
    PersonAnswer.InWorkspace code(@RequestBody Pending form, HttpServletRequest request, HttpServletResponse response) {
        var opened =
                steps.code(callers.workspace(request), form.secret(), form.requiredCode(), Callers.client(request));
        return session.enter(opened, request, response);
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.CREATED)
    PersonAnswer.InWorkspace password(
            @RequestBody Pending form, HttpServletRequest request, HttpServletResponse response) {
        var opened = steps.password(
                callers.workspace(request), form.secret(), form.requiredPassword(), Callers.client(request));
        return session.enter(opened, request, response);
    }

    @PostMapping("/totp")
    TotpAnswer begin(@RequestBody Pending form, HttpServletRequest request) {
        return TotpAnswer.of(setUp.beginCodes(callers.workspace(request), form.secret()));
    }

    @PostMapping("/totp/confirmation")
    @ResponseStatus(HttpStatus.CREATED)
    Equipped confirm(@RequestBody Pending form, HttpServletRequest request, HttpServletResponse response) {
        var opened = setUp.confirmCodes(
                callers.workspace(request), form.secret(), form.requiredCode(), Callers.client(request));
        var answer = session.enter(opened.session(), request, response);
        return new Equipped(answer.user(), answer.workspace(), opened.recoveryCodes());
    }

    @PostMapping("/passkey/set-up/options")
    Map<String, Object> askKey(@RequestBody Pending form, HttpServletRequest request) {
        var asked = setUp.askKey(callers.workspace(request), form.secret());
        return PasskeyQuestions.toMake(asked.question(), asked.person(), Sites.of(request));
    }

    /** @param credential what the browser answered */
    record NewKey(
            @Nullable String pending,
            @Nullable String name,
            @Nullable JsonNode credential) {
        String secret() {
            return pending == null ? "" : pending;
        }
    }

    @PostMapping("/passkey/set-up")
    @ResponseStatus(HttpStatus.CREATED)
    PersonAnswer.InWorkspace addKey(
            @RequestBody NewKey form, HttpServletRequest request, HttpServletResponse response) {
        var opened = setUp.addKey(
                callers.workspace(request),
                Sites.of(request),
                form.secret(),
                MyPasskeysController.requiredName(form.name()),
                String.valueOf(form.credential()),
                Callers.client(request));
        return session.enter(opened, request, response);
    }
}
