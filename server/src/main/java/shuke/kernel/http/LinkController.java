package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.identity.SignInLinks;
import shuke.kernel.identity.SignInPolicies;

/** What somebody does who opens a link: she sees that it is hers, and chooses a password. */
@RestController
@RequestMapping(path = "/api/v1/session/link", consumes = MediaType.APPLICATION_JSON_VALUE)
class LinkController {
    private final SignInLinks links;
    private final SignInPolicies policies;
    private final SessionController session;
    private final CallerFinder callers;

    LinkController(SignInLinks links, SignInPolicies policies, SessionController session, CallerFinder callers) {
        this.links = links;
        this.policies = policies;
        this.session = session;
        this.callers = callers;
    }

    record Answer(String name, String email, String kind, int passwordMinLength) {}

    /** The secret stands in the body, since addresses are written down along the way. */
    @PostMapping
    Answer look(@RequestBody LinkForm form, HttpServletRequest request) {
        var workspace = callers.workspace(request);
        var opened = links.look(workspace, form.secret());
        return new Answer(
                opened.person().name(),
                opened.person().email(),
                opened.kind().text(),
                policies.current(workspace).password().minLength());
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.CREATED)
    PersonAnswer.InWorkspace accept(
            @RequestBody LinkForm form, HttpServletRequest request, HttpServletResponse response) {
        var opened = links.accept(
                callers.workspace(request), form.secret(), form.requiredPassword(), Callers.client(request));
        return session.enter(opened, request, response);
    }
}
